"""Letters written from the desk beside the response: which there are, which fit, what they say."""
