# Lo que Discord dice a su manera. `discord-<key>` ocupa allí el lugar de <key>.

discord-leaving = Sal cuando quieras: pulsa Salir. Limpio esto tras { $minutes } minutos de silencio.
discord-kept = La línea de arriba queda cuando limpio esto. En un servidor se va al abrir la app otra vez: apúntala. La puedes borrar tú.
discord-help =
    Puedes escribir con tus palabras, o usar los botones.
    "Salir" limpia todo esto. El comando /start empieza de nuevo, /privacy y /about te cuentan más.
discord-unreadable =
    .picture = No puedo abrir fotos, y no la he guardado. Por favor, bórrala aquí: yo no puedo. No la mandes a nadie, ni como prueba. Tus palabras bastan.
    .video = No puedo abrir videos, y no lo he guardado. Por favor, bórralo aquí: yo no puedo. No lo mandes a nadie, ni como prueba. Tus palabras bastan.
    .voice = No puedo oír mensajes de voz, y no lo he guardado. Por favor, bórralo aquí: yo no puedo. ¿Podrías escribirlo? Bastan pocas palabras.
    .file = No puedo abrir archivos, y no lo he guardado. Por favor, bórralo aquí: yo no puedo. Tus palabras bastan.

# La primera línea donde hay otras personas.
discord-first =
    .server = Nadie en este servidor puede ver esto. Ningún moderador se entera de que lo abriste.
    .group = Nadie más en este chat puede ver esto.
discord-stays = Lo que escribes aquí se queda en este chat: yo no puedo borrarlo. Lo que escribes con el botón de abajo no se queda.

discord-button =
    .write = Escribirlo con mis palabras
    .next = Seguir leyendo: página { $page } de { $pages }
    .before = Página anterior
discord-form = Con tus palabras
    .field = Ninguna persona lee esto
discord-command =
    .start = Abre un chat que solo tú puedes ver
    .privacy = Qué pasa con lo que escribes aquí
    .about = Qué es este bot, quién lo lleva y cómo avisar de un problema

discord-clearing =
    .stays =
        En Discord borro lo que yo escribí. En un servidor nadie más lo podía ver.
        Lo que queda: lo que escribiste en nuestro chat. Mantén pulsado tu mensaje y elige "Eliminar mensaje". Lo que pusiste en el formulario no queda.
        Para quitar nuestro chat de tu lista: mantenlo pulsado y elige "Cerrar MD".
discord-hide =
    .edited = Al final queda una línea mía, cambiada. Discord pone "(editado)" al lado.

# Una palabra propia no debe quedar en la pantalla.
discord-sign = Mándame una señal, una palabra o un sticker. Durante 24 horas funciona como "Salir". Elige algo que no escribirías por casualidad. Escríbela con el botón de abajo: lo que escribes en nuestro chat se queda ahí.
discord-word_safe = La hoja ya no está en tu pantalla. Ahora, si quieres, una palabra para abrir: durante 24 horas desde ahora, cuando hayas salido, muestro solo el disfraz, y esta palabra lo abre. Escribe una que nadie probaría. Guardo una marca revuelta de ella. Escríbela con el botón de abajo: lo que escribes en nuestro chat se queda ahí.
discord-word_duress = Guardada. Una más, si quieres: una palabra para cuando alguien te obligue a escribir. Entonces muestro solo el disfraz, como si acabaras de empezar. Lo que había aquí se va, y un chat vacío también se puede notar. Escríbela con el botón de abajo: lo que escribes en nuestro chat se queda ahí.
