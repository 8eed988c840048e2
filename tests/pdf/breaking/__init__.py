"""What tests/pdf/break.py breaks in a good PDF: a function for each condition of checker/, in files of the same names."""
