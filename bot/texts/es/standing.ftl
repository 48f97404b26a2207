# What can be asked at any time.

standing =
    .language = Language / Idioma
    .longer = Dame más tiempo
    .clearing = Qué se borra al salir
    .safe_phone = ¿Este teléfono es seguro?
    .sign = Mi propia señal para salir
language = ¿Qué idioma?
    .own = Español
privacy =
    Este programa lee una sola vez lo que escribes, y nunca lo guarda ni lo registra.
    Mientras hablamos recuerda unos pocos datos, como tu país y lo que elegiste. Están sellados, y se borran cuando sales o tras { $minutes } minutos de silencio.
    No guarda ningún nombre. Ninguna persona lee lo que hablamos. No se cuenta nada cuando sales.
    Lo que guardan tu teléfono, su teclado o esta app no está en mis manos.
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
    .long = Eso es muy largo para una señal.
    .telling = Eso cuenta demasiado para una señal. Elige algo que no diga nada.
    .common = Eso lo podrías escribir por casualidad. Elige otra cosa.
about =
    Soy Waypost, un bot. Muestro a jóvenes quién puede ayudar, con la fuente y la fecha de cada número.
    Ninguna persona lee esto. No puedo llamar a nadie. No soy terapeuta y no puedo ver si hay peligro donde estás.
    Todavía no me han probado ni jóvenes ni una línea de ayuda.
    .operator = { $name } hace funcionar esta copia. Si hice algo mal, cuéntalo aquí: { $contact }
safe_phone =
    Si alguien revisa este teléfono, puede ver apps, mensajes, llamadas y facturas. Ningún botón mío lo cambia.
    Señales: sabe cosas que solo sabía tu teléfono. Sabe tu contraseña. Configuró el teléfono o lo paga. Hay una app que no pusiste tú.
    Las cuentas compartidas muestran cosas también en otros aparatos: la misma cuenta de Google o Apple, un grupo familiar, una tableta en casa, un chat abierto en una computadora.
    Más seguro: un teléfono o un equipo que esa persona nunca toca, en la escuela, en una biblioteca o de alguien de confianza. Escríbeme desde ahí.
    Si crees que vigilan el teléfono, no cambies todo de golpe: lo podrían notar. Pregunta primero a una línea de ayuda, desde otro teléfono.
help =
    Puedes escribir con tus palabras, o usar los botones.
    /start empieza de nuevo. /x sale y limpia la pantalla. /language cambia el idioma.
    /privacy, /mydata, /forget, /about y /safe te cuentan más.
