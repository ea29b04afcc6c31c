"""The rich text editor of the website's pages."""
