"""The pages of casework: officers' and the public's."""
