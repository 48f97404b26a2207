# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves; cómo se
# ordenan está en `bot/flows/covers/shape.py`. Un encabezado de `numbers` puede ser { "" }.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Cuidado de plantas
opening =
    .a = Saludos del rincón verde. Aquí va tu nota de hoy.
    .b = Una nota corta sobre el riego. Está aquí abajo.
    .c = Cuidado de plantas: tu próxima nota está abajo.
harmless = ¿Qué planta es? Te digo cuándo le toca agua otra vez. Prueba con "monstera, hace 3 días".
unknown = No está en mi lista verde. Orquídeas y tomates sí, por ejemplo.
about = Soy un bot que cuenta días de riego.
maker = Soy un bot que cuenta días de riego. Quiénes están detrás: mira mi perfil.
privacy = No se guarda nada de lo que escribes.
covered = Si alguien está en peligro: { $number } ({ $who }). Yo solo sé de plantas.
    .no_number = Si alguien está en peligro: tu número de emergencias. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes. Yo solo sé de plantas.

place = ¿Qué clima tiene? Elige el país donde crece.
    .rather_not = En otra tierra
area = ¿Qué le pasa?
    .hurt = Algo se come las hojas
    .sexual = Moho gris en el tallo
    .online = Entran moscas de fuera
    .made_to = Está atada muy fuerte
    .awful = Tiene la cabeza caída
    .bullying_school = Malas hierbas alrededor
    .home = La maceta es pequeña
    .else = Otra cosa
tip =
    .hurt = Algo se come las hojas: mira por debajo de ellas por la mañana temprano.
    .sexual = Moho gris en el tallo: más aire alrededor, menos agua por arriba.
    .online = Entran moscas de fuera: una tarjeta amarilla pegajosa las atrapa.
    .made_to = Atada muy fuerte: una cinta blanda y floja deja sitio al tallo.
    .awful = Cabeza caída: agua por debajo y un día de sombra.
    .bullying_school = Malas hierbas: salen mejor después de la lluvia, con la raíz.
    .home = Maceta pequeña: la próxima, dos dedos más ancha.
    .else = Otra cosa: muchas veces es la luz, o agua que queda en el plato.
numbers =
    .first = { "" }
    .more = Un poco más lejos:
    .nobody = ¿Nadie en ese vivero? Entonces aquí:
    .quiet = Algunos de estos viveros reciben notas:
    .around = Ese era el último vivero de la lista, así que otra vez desde el principio. En "{ $plain }" quizá haya más.
    .around_nobody = Sigue sin haber nadie, y no hay otro vivero en la lista. En "{ $plain }" quizá haya más caminos.
    .calls_only = Ninguno de estos viveros recibe notas. En "{ $plain }" quizá haya otros modos de escribir.
entry = { $number } – vivero { $mark }, { $state }
    .free = { $number } – vivero { $mark }, { $state }, llamada gratis
state =
    .always = abierto las 24 horas
    .open = abierto en este momento
    .closed = cerrado en este momento
    .back = desde el { $day } a las { $time } abierto otra vez
    .unknown = horario sin saber
    .written = recibe notas (mensaje de texto)
    .whatsapp = recibe notas (por WhatsApp)
    .word = recibe notas (primera palabra "{ $word }", mensaje de texto)
none = Ahí no conozco ningún vivero con número.
emergency = Número de emergencias de ahí: { $number }
    .unknown = Número de emergencias de ahí: no lo sé. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.
kept =
    .a = Vivero { $number }
    .b = Vivero, plantas { $number }
    .c = Vivero, bulbos { $number }
services =
    .more = El próximo vivero
    .again = Otra vez el primer vivero
    .nobody = Ahí no responden
    .quiet = Prefiero escribir
    .keep = Pasar el número a papel
    .else = Es otra cosa
    .elsewhere = Crece en otro lugar
longer = Dejar la página abierta
onwards = Volver a mi planta
plain = Página completa
leave = Cerrar

item =
    .monstera = Monstera
    .basil = Albahaca
    .cactus = Cactus
    .aloe = Aloe vera
    .orchid = Orquídea
    .tomato = Tomate
answer =
    .monstera =
        Más o menos cada { $every } días, con la tierra seca por arriba. Mucha luz, sin sol de mediodía.
        Próximo riego: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .basil =
        La albahaca bebe un poco cada día, por debajo, mejor por la mañana. Corta las puntas, no hojas sueltas.
        Le toca { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .cactus =
        En verano cada { $every } días, en invierno casi nada.
        Tu cactus recibe agua { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .aloe =
        La tierra se debe secar del todo: unos { $every } días.
        Agua para el aloe: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .orchid =
        Pon la maceta diez minutos en agua y deja que escurra. Basta una vez en { $every } días.
        Próximo baño: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .tomato =
        Agua en la tierra, no en las hojas; cada { $every } días o así, más si hace calor.
        El tomate tiene sed { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
