"""A page in three forms: HTML for the screen, Typst for paper, sentences for search and voice."""
