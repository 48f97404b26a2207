# What can be asked at any time.

standing =
    .language = Language / Idioma
language = ¿Qué idioma?
    .own = Español
privacy =
    Este programa lee una sola vez lo que escribes, y nunca lo guarda ni lo registra.
    Mientras hablamos recuerda unos pocos datos, como tu país y lo que elegiste. Están sellados, y se borran cuando sales o tras { $minutes } minutos de silencio.
    No guarda ningún nombre. Ninguna persona lee lo que hablamos. No se cuenta nada cuando sales.
    Lo que guardan tu teléfono, su teclado o esta app no está en mis manos.
forget_label = Olvidar todo ahora
mydata =
    Recuerdo, sellado: tu idioma, el lugar y el tema que elegiste, y qué líneas ya viste.
    Ninguna palabra tuya y ningún nombre. Se borra cuando sales, o tras { $minutes } minutos de silencio.
about =
    Soy Waypost, un bot. Muestro a jóvenes quién puede ayudar, con la fuente y la fecha de cada número.
    Ninguna persona lee esto. No puedo llamar a nadie. No soy terapeuta y no puedo ver si hay peligro donde estás.
    Todavía no me han probado ni jóvenes ni una línea de ayuda.
    .operator = { $name } hace funcionar esta copia. Si hice algo mal, cuéntalo aquí: { $contact }
safe_phone =
    Si alguien revisa este teléfono, puede ver apps, mensajes, llamadas y facturas.
    Señales: sabe cosas que solo sabía tu teléfono, o sabe tu contraseña.
    Más seguro: un teléfono o un equipo que esa persona nunca toca, en la escuela, en una biblioteca o de alguien de confianza.
    Si crees que vigilan el teléfono, no cambies todo de golpe. Pregunta primero a una línea de ayuda desde otro teléfono.
help =
    Puedes escribir con tus palabras, o usar los botones.
    /start empieza de nuevo. /x sale y limpia la pantalla. /language cambia el idioma.
    /privacy, /mydata, /forget, /about y /safe te cuentan más.
