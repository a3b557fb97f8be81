"""The `.guide` file: what is written is read, and damage is never taken for words."""
