"""Paper: documents laid out page by page, a preview, printers and PDF. Needs no colour to be understood."""
