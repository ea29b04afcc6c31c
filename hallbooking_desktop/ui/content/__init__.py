"""The website's pages as they are listed, written, compared and illustrated."""
