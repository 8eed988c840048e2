"""What tests/pdf/ua.py checks a PDF with: readers of its parts, and the conditions in conditions/."""
