"""Approved standard lines: proposed by one, approved by another, edited for each case."""
