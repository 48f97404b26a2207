# The first line of every message, the one that a lock screen shows: 40 to 60 characters that any
# bot could write to anybody. It must not hurry, calm or promise, for anything may stand below it.

opening =
    .a = Thanks for the message. More is written below.
    .b = Got your message. The next part is just below.
    .c = Okay, noted. The next part of this is below.
    .d = Here is the next part. Scroll down a bit for it.
    .e = One new message for you. It is all written below.
    .f = Here you are. The part that comes next is below.
