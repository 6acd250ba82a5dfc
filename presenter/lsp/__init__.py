"""`presenter lsp`: the language server, so that editors know storyboards. Translates; what it says is `core/authoring`."""
