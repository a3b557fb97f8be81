"""A person's words → the sections of a guide that answer them."""
