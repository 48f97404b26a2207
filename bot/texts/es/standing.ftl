# What can be asked at any time.

standing =
    .language = Language / Idioma
    .longer = Dame más tiempo
    .clearing = Qué se borra al salir
    .safe_phone = ¿Este teléfono es seguro?
    .sign = Mi propia señal para salir
    .hide = Disfrazar este chat
    .offers = ¿Puedo escribirte yo primero?
language = ¿Qué idioma?
    .own = Español
privacy =
    Este programa lee una sola vez lo que escribes, y nunca lo guarda ni lo registra.
    No guarda ningún nombre. Ninguna persona lee lo que hablamos. No se cuenta nada cuando sales.
    .yours = Lo que guardan tu teléfono, su teclado o esta app no está en mis manos.

# Qué se guarda, una línea por cada fila de bot/kept.py.
kept_row = Esto es todo lo que se guarda, y por cuánto tiempo:
    .talk = Mientras hablamos: tu idioma, tu lugar, lo que elegiste, qué ayuda te mostré. Está sellado. Se borra cuando sales, o tras { $minutes } minutos de silencio.
    .trail = Qué mensajes de este chat hay en la pantalla, para poder limpiarlos. Se borra cuando está limpia, o { $hours } horas después.
    .door = Solo si elegiste palabras o una señal propia: una marca revuelta de cada una. Se borra tras { $hours } horas.
    .community = De un servidor o grupo: sus ajustes, como idioma y lugares. Nada de quienes están en él. Se borra cuando me sacan de ahí.
    .choice = Solo si respondiste: si puedo escribirte primero. Una letra. Queda hasta que elijas otra vez.
    .reports = Cuántas veces no se pudo hablar con una línea en un día. Nada de quién lo dijo. Se borra tras { $days } días.
    .log = Fallos del programa. Sin palabras ni nombres. El tiempo que decida quien me hace funcionar.
    .memory = Por poco tiempo: qué tan rápido escribe un chat, cuántas veces me piden algo quienes moderan, y desde qué servidor viniste.
    .platform = Lo que escribes mientras estoy fuera de línea espera en Telegram. Telegram y Discord guardan este chat a su manera: mira sus reglas.
forget_label = Olvidar todo ahora
mydata = Esto es todo lo que recuerdo de ti:
    .language = idioma: { $name }
    .place = lugar: { $place }
    .concern = tema: { $topic }
    .shown = lo que te mostré: { $names }
    .others = otros botones y respuestas: { $count }
    .words = que elegiste una palabra o señal propia (una marca revuelta de ella; se borra tras 24 horas)
    .gone = Está sellado, sin palabras tuyas y sin nombre. Se borra cuando sales, o tras { $minutes } minutos de silencio.
longer = Bien. Ahora limpio este chat tras { $minutes } minutos de silencio. Con cada toque se cuenta desde cero.
clearing =
    "Salir", /x o una palabra como cerrar: un solo toque y ninguna pregunta. Olvido esta charla y la quito de la pantalla al momento. Queda una línea que no dice nada.
    No suena. Nadie se entera, y no lo cuento.
    .stays = Lo que queda: lo que alguien copió o fotografió, y lo que guardan tu teléfono o esta app.
sign = Mándame una señal, una palabra o un sticker. Durante 24 horas funciona como "Salir". Elige algo que no escribirías por casualidad.
    .kept = Listo. Eso ahora funciona como "Salir", durante 24 horas. Guardo una marca revuelta, no la señal.
    .long = Eso es muy largo.
    .telling = Eso cuenta demasiado. Elige algo que no diga nada.
    .common = Eso lo podrías escribir por casualidad. Elige otra cosa.
    .short = Eso es muy corto. Elige al menos cuatro letras.
    .same = Esa es tu otra palabra. Elige otra.
hide = Puedo hacer que este chat parezca otro. Primero: ¿qué pasa con este teléfono?
    .glance = Alguien podría echarle un vistazo
    .watched = Alguien lo revisa o lo vigila
    .warning = Esto tapa las palabras para quien solo echa un vistazo. Quien toque mi nombre puede ver qué soy. Si alguien registra tu teléfono, es más seguro borrar el chat entero.
    .delete = Para borrarlo: primero sal, después mantén pulsado este chat en tu lista y elige "Eliminar".
    .pick = Si te parece bien, elige qué parece:
    .key = { $name }. Lee esto ahora y guárdalo en la cabeza. Después lo borro:
    .numbers = Toca estas palabras, o escríbelas. Los números de teléfono quedan como son, y el de emergencias también. Los nombres no se ven: "{ $plain }" muestra quién responde, con palabras claras.
    .open = abierto ahora
    .closed = cerrado ahora
    .edited = Al final queda una línea mía, cambiada.
    .read = Ya lo sé: bórralo
word_safe = La hoja ya no está en tu pantalla. Ahora, si quieres, una palabra para abrir: durante 24 horas desde ahora, cuando hayas salido, muestro solo el disfraz, y esta palabra lo abre. Escribe una que nadie probaría. Guardo una marca revuelta de ella.
    .none = Sin palabra, solo el disfraz por ahora
word_duress = Guardada. Una más, si quieres: una palabra para cuando alguien te obligue a escribir. Entonces muestro solo el disfraz, como si acabaras de empezar. Lo que había aquí se va, y un chat vacío también se puede notar.
    .none = Sin segunda palabra
about =
    Soy Waypost, un bot. Muestro a jóvenes quién puede ayudar, con la fuente y la fecha de cada número.
    Ninguna persona lee esto. No puedo llamar a nadie. No soy terapeuta y no puedo ver si hay peligro donde estás.
    Todavía no me han probado ni jóvenes ni una línea de ayuda.
    .sees =
        Lo que veo: lo que escribes o tocas aquí, por un momento. El idioma que dice tu app. En un servidor o grupo: cuál es.
        Lo que no miro: lo que se escribe en otra parte, quiénes son tus amistades, dónde estás si no lo mandas.
    .never =
        Lo que nunca hago: abrir fotos, videos o archivos. Escribirte primero, si no dijiste que puedo. Contar a quienes moderan lo que haces aquí. Vender o mostrar anuncios. Aprender de tus palabras.
    .operator = { $name } hace funcionar esta copia. Si hice algo mal, cuéntalo aquí: { $contact }
    .report = ¿Alguien que modera me usó contra ti? Cuéntalo también ahí, o usa "Reportar" en la app. En mi primera página, en un servidor o grupo, puedes decir que nunca te escriba primero.
watched = Si alguien mira este teléfono, podría ver lo que lees aquí. "Salir" lo quita de la pantalla. Estas dos páginas dicen qué ayuda y qué no:
safe_phone =
    Si alguien revisa este teléfono, puede ver apps, mensajes, llamadas y facturas. Ningún botón mío lo cambia.
    Señales: sabe cosas que solo sabía tu teléfono. Sabe tu contraseña. Configuró el teléfono o lo paga. Hay una app que no pusiste tú.
    Las cuentas compartidas muestran cosas también en otros aparatos: la misma cuenta de Google o Apple, un grupo familiar, una tableta en casa, un chat abierto en una computadora.
    Más seguro: un teléfono o un equipo que esa persona nunca toca, en la escuela, en una biblioteca o de alguien de confianza. Escríbeme desde ahí.
    Si crees que vigilan el teléfono, no cambies todo de golpe: lo podrían notar. Pregunta primero a una línea de ayuda, desde otro teléfono.
help =
    Puedes escribir con tus palabras, o usar los botones.
    /start empieza de nuevo. /x sale y limpia la pantalla. /language cambia el idioma.
    /privacy, /mydata, /forget, /about y /phone te cuentan más.
