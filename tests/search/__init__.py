"""A person's words, and the sections of a guide that answer them."""
