# Servidores y grupos que acogieron al bot. Ninguna línea cuenta lo que hizo un miembro.

# Si se puede escribir a alguien cuando un moderador lo pide.
offers =
    Quienes cuidan un servidor pueden pedirme que te escriba: una línea que dice que estoy aquí. Solo lo hago si tú dices que sí. Nunca saben qué dijiste ni si escribí.
    .agreed = Sí, puedes escribirme
    .never = No, nunca
    .kept_agreed = Vale. Puede que un día te mande una línea. Debajo de cada una puedes decir «Nunca más». Guardo solo esta respuesta, bajo llave.
    .kept_never = Vale. No te escribiré yo primero, lo pida quien lo pida, en ningún servidor. Tú puedes abrirme cuando quieras. Guardo solo esta respuesta, bajo llave.

# Lo que está en un canal para todos.
panel =
    Un sitio para preguntar sin público, a cualquier hora, por ti o por alguien que conoces.
    Pulsa el botón y escribe con tus palabras. Solo tú ves lo que se abre, y ningún moderador sabe que lo pulsaste.
    .open = Abrir, solo para mí
    .move = Seguir en nuestro chat
    .closed = Allí no puedo escribirte: tus mensajes directos están cerrados para mí. No pasa nada, seguimos aquí.

# Lo que recibe quien dijo que sí.
offer =
    Hola, solo una línea, como me dejaste. Si algo te da vueltas, pulsa el botón. Si no, también está bien. Nadie sabe lo que haces con esto.
    .never = Nunca más

# La hoja de quienes cuidan un servidor.
sheet =
    Solo tú ves esto. Es igual para cada miembro. No hace falta estar seguro ni arreglarlo.
    .ways =
        1. Palabras para mandar tú: elige lo más parecido y cópialas. A menudo es lo mejor.
        2. Que el panel salga aquí otra vez. Llega tras unos minutos, como un mensaje aparte.
        3. Una línea privada mía. Solo la recibe quien dijo antes que sí. Nadie sabe quién fue.
    .pick = Palabras para mandar: ¿qué se parece más?
    .post = Poner el panel aquí otra vez
    .send = Mandar una línea privada
    .posted = El panel estará aquí otra vez en unos minutos.
    .sent = Si aceptó estos ofrecimientos, ya está en camino.
    .later = Basta por ahora: más no ayuda a nadie. Tus palabras y «Ahora mismo» no tienen límite.
    .no_panel = No puedo escribir en este canal. Quien me puso aquí puede mirarlo con /setup.
    .not_yours = Esta página es para quienes cuidan este servidor. Para ti: el panel, o /start.
    .old = Esta página es demasiado vieja. Ábrela otra vez, por favor.

# Los ajustes de un servidor.
setup =
    Ajustes de este servidor. Solo tú ves esto. Cada cambio vale al momento.
    .language = Idioma del panel: { $name }
    .countries = Dónde viven seguramente tus miembros: { $names }
    .no_countries = Dónde viven seguramente tus miembros: sin elegir. Para nombrar otros países: /setup countries: México, España
    .unknown = No encontré: { $names }
    .moderators = Moderadores: { $roles }
    .no_moderators = Moderadores: quien puede aislar a miembros
    .panel = El panel va a { $channel }
    .no_panel = El panel: elige un canal abajo
    .looks = Así se verá:
    .counts = Tu equipo me pidió poner o mandar algo: { $asked } veces en 7 días. Dije que no, porque era demasiado: { $held } veces.
    .few = unas pocas
    .services = Ayuda local que añadiste: { $count }
    .forgets = Esta copia de mí no tiene llave, así que olvida estos ajustes cuando arranca de nuevo. Díselo a quien la lleva.
    .posted = Hecho: el panel está en { $channel }.
    .not_posted = No pude escribir en { $channel }. Mira las líneas de abajo.
    .unreached = Discord no contesta ahora. Prueba otra vez, por favor.
    .not_kept = Ahora no puedo guardar ni leer los ajustes. No cambié nada. Prueba más tarde, por favor.
    .not_yours = Solo quien puede gestionar este servidor cambia sus ajustes.
    .chosen = { $name }: elegido
    .pick_channel = Canal del panel
    .pick_roles = Roles de tus moderadores
    .pick_language = Idioma del panel
    .pick_countries = Países probables
    .post = Poner el panel
    .again = Probar otra vez
    .own = Ayuda local
selftest =
    .well = Puedo ver { $channel } y escribir allí. No necesito más.
    .view_channel = Falta: no veo { $channel }. En sus ajustes, en «Permisos», déjame «Ver canal».
    .send_messages = Falta: no puedo escribir en { $channel }. En sus ajustes, en «Permisos», déjame «Enviar mensajes».
    .not_in = Falta: aquí solo se añadieron mis comandos, yo no. Abre otra vez el enlace que me añade y elige este servidor.
    .gone = Ese canal ya no está. Elige otro.
    .too_much = Sobra: me dieron más de lo que necesito ({ $names }). Quítalo de mi rol.
    .hidden = No todos ven { $channel }. ¿Es lo que quieres?
    .unseeing = { $roles } quizá no encuentra «Consejos» en el menú. Ábrelo para ese rol: ajustes del servidor, «Integraciones», y mi nombre.
permission =
    .administrator = Administrador
    .manage_guild = Gestionar servidor
    .manage_roles = Gestionar roles
    .manage_channels = Gestionar canales
    .manage_messages = Gestionar mensajes
    .manage_webhooks = Gestionar webhooks
    .kick_members = Expulsar miembros
    .ban_members = Banear miembros
    .moderate_members = Aislar temporalmente a miembros
    .mention_everyone = Mencionar a todos
    .view_audit_log = Ver registro de auditoría
    .read_message_history = Leer el historial de mensajes

# Nombres que puede leer cualquiera en un servidor.
community-menu = Consejos
community-command =
    .setup = Ajustes de este servidor
    .countries = Países probables, por ejemplo: México, España
    .tips = Consejos para el equipo
    .member = Cualquiera de este servidor
    .guide = Páginas para el equipo

# A place to turn to that a server added: below the cards, never before them.
own_card = Esto lo añadió este servidor. Yo no lo comprobé:
    .page = La página que lo dice:

# Ayuda local que añade un servidor.
local =
    Ayuda local a la que pueden acudir tus miembros. La ven debajo de lo que yo comprobé, nunca en su lugar, marcada como tuya y sin comprobar por mí. No des la dirección de un refugio ni de una casa segura.
    .add = Añadir una
    .remove = Quitar una
    .back = Volver a los ajustes
    .lines = Para añadir una, mándame cinco líneas en un solo mensaje, así:
    .form = Ayuda local
    .name = Nombre
    .way = Número o dirección web (https)
    .who = ¿Quién atiende?
    .concerns = ¿Para qué sirve?
    .page = Una página que lo dice (https)
    .by_charity = una asociación
    .by_state = una oficina del Estado
    .by_police = la policía
    .added = Añadido.
    .full = No caben más. Quita una primero.
    .wrong = No cambié nada. Mira, por favor: { $names }
