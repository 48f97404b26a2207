"""How the pictures of the guides are made."""
