# Lo que solo muestra Telegram. Las órdenes y el perfil los ve cualquiera: verdad, y sin delatar.

pin = Toca la tecla de abajo para mandarme dónde estás. Solo busco el país o la zona, y lo quito de esta pantalla.
    .button = Enviar mi ubicación

group = Hola. Solo hablo de uno a uno. Toca abajo para abrir un chat conmigo.
    .button = Abrir un chat

command =
    .start = Empezar
    .x = Salir y limpiar este chat
    .language = Idioma
    .privacy = Qué se guarda y qué no
    .forget = Olvidar todo ahora
    .mydata = Lo que recuerdo ahora mismo
    .about = Quién soy
    .phone = Sobre este teléfono
    .help = Cómo funciona
    .guide = Para quienes cuidan un grupo

profile =
    Soy Waypost, un bot. Dime dónde estás y qué pasa, y te muestro quién puede escucharte y ayudarte, con la fuente de cada número.
    Ninguna persona lee esto. No guardo nada de lo que escribes. /x sale y limpia este chat.
    .short = Un bot que muestra a jóvenes quién puede escuchar y ayudar, estén donde estén.

telegram-clearing =
    .stays =
        En Telegram se van los dos lados: mis mensajes y los tuyos, también en tus otros aparatos.
        Lo que queda: este chat en tu lista, con una línea. Los mensajes de hace más de dos días. Los avisos que ya estaban en la pantalla. Lo que alguien copió o fotografió.
        Para quitar el chat de tu lista: mantenlo pulsado y elige "Eliminar chat".
telegram-hide =
    .edited = Al final queda una línea mía, cambiada. Telegram no pone "editado" al lado.
