"""The demonstration trust: a body, its people, its registers and a year of invented requests.

Everybody and everything in it is invented, but for the figures of the letter the product is for.
"""
