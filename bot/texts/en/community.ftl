# Servers and groups that took the bot in. No line of this tells what a member did.

# Whether somebody may be written to when a moderator asks for it.
offers =
    People who look after a server can ask me to write to you: one line that says I'm here. I do it only if you say yes. They never learn what you said, or if I wrote.
    .agreed = Yes, you may write to me
    .never = No, never
    .kept_agreed = OK. I may send you a line one day. Below each one you can say "Never again". I keep only this answer, locked away.
    .kept_never = OK. I won't write to you first, whoever asks, in any server. You can still open me when you like. I keep only this answer, locked away.
