"""What the checks beside this folder share: reports.py renders, page.py reads the HTML, paper.py reads the PDF."""
