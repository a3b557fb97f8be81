"""Tests of the writers and the words around a page."""
