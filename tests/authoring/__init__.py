"""Tests of how an author's folder is read, checked and built."""
