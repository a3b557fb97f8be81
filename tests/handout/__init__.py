"""Tests of handouts on paper."""
