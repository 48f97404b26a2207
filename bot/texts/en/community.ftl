# Servers and groups that took the bot in. No line of this tells what a member did.

# Whether somebody may be written to when a moderator asks for it.
offers =
    People who look after a server can ask me to write to you: one line that says I'm here. I do it only if you say yes. They never learn what you said, or if I wrote.
    .agreed = Yes, you may write to me
    .never = No, never
    .kept_agreed = OK. I may send you a line one day. Below each one you can say "Never again". I keep only this answer, locked away.
    .kept_never = OK. I won't write to you first, whoever asks, in any server. You can still open me when you like. I keep only this answer, locked away.

# What lies in a channel for everybody.
panel =
    A quiet place to ask, at any hour, for yourself or for a friend.
    Press the button and write in your own words. Only you see what opens, and no moderator learns that you pressed it.
    .open = Open, only for me
    .move = Go on in our own chat
    .closed = I can't write to you there: your direct messages are closed to me. That is fine, we can go on here.

# What somebody gets who agreed to it.
offer =
    Hi, just a line, as you said I may. If there is anything on your mind, press the button. If not, that's fine, too. Nobody learns what you do with this.
    .never = Never again

# The sheet of the people who look after a server.
sheet =
    Only you see this. It is the same for every member. You don't have to be sure, and you don't have to fix it.
    .ways =
        1. Words to send yourself: pick what is nearest, then copy them. That is mostly the best way.
        2. Have the panel posted here again. It comes after some minutes, as a message of its own.
        3. A private line from me. Only members who agreed before get it. Nobody learns who did.
    .pick = Words to send: what is nearest?
    .post = Post the panel here again
    .send = Send a private line
    .posted = The panel will stand here again in some minutes.
    .sent = If they agreed to such offers, it is on its way.
    .later = That is enough for now: more would help nobody. Your own words and "Right now" have no limit.
    .no_panel = I may not write in this channel. Whoever set me up can look with /setup.
    .not_yours = This page is for the people who look after this server. For yourself: the panel, or /start.
    .old = This page is too old. Please open it again.

# The settings of a server.
setup =
    Settings for this server. Only you see this. Each choice counts at once.
    .language = Language of the panel: { $name }
    .countries = Where your members likely live: { $names }
    .no_countries = Where your members likely live: not set. You can also name places like this: /setup countries: Peru, Chile
    .unknown = I did not find: { $names }
    .moderators = Moderators: { $roles }
    .no_moderators = Moderators: everyone who may time members out
    .panel = The panel goes to { $channel }
    .no_panel = The panel: choose a channel below
    .looks = This is how it will look:
    .counts = Your team asked me to post or send something: { $asked } times in 7 days. I said no, as it was too much: { $held } times.
    .few = a few
    .services = Local help that you added: { $count }
    .forgets = This copy of me has no key, so it forgets these settings when it starts anew. Tell whoever runs it.
    .posted = Done: the panel stands in { $channel }.
    .not_posted = I could not write in { $channel }. Look at the lines below.
    .unreached = Discord does not answer just now. Please try again.
    .not_kept = I can't keep or read settings just now. Nothing was changed. Please try again later.
    .not_yours = Only people who may manage this server can change its settings.
    .chosen = { $name }: chosen
    .pick_channel = Channel of the panel
    .pick_roles = Roles of your moderators
    .pick_language = Language of the panel
    .pick_countries = Likely countries
    .post = Post the panel
    .again = Test again
    .own = Local help
selftest =
    .well = I can see { $channel } and write in it. I need nothing more.
    .view_channel = Missing: I can't see { $channel }. In its settings, under "Permissions", allow me "View channel".
    .send_messages = Missing: I can't write in { $channel }. In its settings, under "Permissions", allow me "Send messages".
    .not_in = Missing: only my commands were added here, not me. Open the link again that adds me, and pick this server.
    .gone = That channel is not there any more. Choose another one.
    .too_much = Too much: I was given more than I need ({ $names }). Take it off my role.
    .hidden = Not everybody sees { $channel }. Is that what you want?
    .unseeing = { $roles } may not find "Tips" in the menu. Open it for them: server settings, "Integrations", then my name.
permission =
    .administrator = Administrator
    .manage_guild = Manage server
    .manage_roles = Manage roles
    .manage_channels = Manage channels
    .manage_messages = Manage messages
    .manage_webhooks = Manage webhooks
    .kick_members = Kick members
    .ban_members = Ban members
    .moderate_members = Time out members
    .mention_everyone = Mention everyone
    .view_audit_log = View audit log
    .read_message_history = Read message history

# Names that everybody in a server may read.
community-menu = Tips
community-command =
    .setup = Settings for this server
    .countries = Likely countries, such as: Philippines, Malaysia
    .tips = Tips for the team
    .member = Anyone in this server
    .guide = Pages for the team

# A place to turn to that a server added: below the cards, never before them.
own_card = This server added this. I have not checked it:
    .page = The page that says so:

# Local help that a server adds.
local =
    Local help that your members can turn to. They see it below what I have checked, never in its place, marked as yours and not checked by me. Name no address of a shelter or a safe house.
    .add = Add one
    .remove = Take one away
    .back = Back to the settings
    .lines = To add one, send me five lines in one message, like this:
    .form = Local help
    .name = Name
    .way = Phone number, or web address (https)
    .who = Who answers?
    .concerns = What is it for?
    .page = A page that says so (https)
    .by_charity = a charity
    .by_state = a state office
    .by_police = the police
    .added = Added.
    .full = That is as much as fits. Take one away first.
    .wrong = Nothing was changed. Please look at: { $names }
