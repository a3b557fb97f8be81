-- One guide, read-only once written. Values are UTF-8 text or MessagePack.
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,          -- in reading order, the same in every language
    path TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    kind TEXT NOT NULL,
    value BLOB NOT NULL,
    UNIQUE (path, language)
);
CREATE INDEX page_order ON page (language, place, path, title, summary, kind);
CREATE TABLE picture (
    name TEXT NOT NULL,
    language TEXT NOT NULL,          -- '' = for every language
    value BLOB NOT NULL,
    PRIMARY KEY (name, language)
) WITHOUT ROWID;
CREATE TABLE term (id TEXT NOT NULL, language TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (id, language)) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
-- One row a section of a page: search finds the section, not only the page.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES page (id),
    anchor TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX passage_page ON passage (page);
-- The same rows as words without endings, by the rules of their language, so that they can be looked up alone. The
-- page's title and keywords lead to its first row; in the others they stand in `context`, which weighs next to nothing,
-- so that "chemo hair" still finds a section on hair in the page on chemotherapy.
CREATE VIRTUAL TABLE passage_index USING fts5 (
    heading, text, title, keywords, context, content = '', tokenize = 'unicode61 remove_diacritics 0'
);
-- What search knows of each language before anything is typed: library/lexicon.py.
CREATE TABLE lexicon (language TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
