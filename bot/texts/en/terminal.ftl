# What only a terminal says in its own way. `terminal-<key>` stands there in the place of <key>.

terminal-clearing =
    .stays =
        In a window like this one I wipe what I wrote and what you typed here.
        What stays: what was sent into a file or another program, and your computer's own list of typed commands.
