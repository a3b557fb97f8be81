"""Chosen pages as one PDF for paper: large print, dated, with the clinic's number; Typst lives here alone."""
