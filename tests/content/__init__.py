"""Tests of what the shipped guide says."""
