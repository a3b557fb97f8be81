"""What a page is: plain frozen values that know nobody."""
