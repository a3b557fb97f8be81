"""The `.guide` file: one SQLite database with a guide's pages, pictures, glossary and full-text index."""
