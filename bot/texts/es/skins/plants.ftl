# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Cuidado de plantas
opening =
    .a = Saludos del rincón verde. Aquí va tu nota de hoy.
    .b = Una nota corta sobre el riego. Está aquí abajo.
    .c = Cuidado de plantas: tu próxima nota está abajo.
harmless = ¡Hola! ¿Qué planta es? Te digo cuándo regarla otra vez. Puedes escribir "monstera, hace 3 días".
unknown = Esa todavía no la conozco. Elige una de estas, o escribe su nombre.
about = Soy un bot pequeño que responde sobre plantas. Quién lo mantiene está en mi perfil.
privacy = No guardo nada de lo que escribes.

place = ¿En qué país crece?
    .rather_not = En otro lugar
area = ¿Qué le pasa?
    .hurt = Algo se come las hojas
    .sexual = Moho gris en el tallo
    .online = Entran moscas de fuera
    .made_to = Está atada muy fuerte
    .awful = Tiene la cabeza caída
    .bullying_school = Malas hierbas alrededor
    .home = La maceta es pequeña
    .else = Otra cosa
line =
    .open = Línea de plantas, atiende ahora:
    .closed = Línea de plantas, ahora no atiende:
    .unknown = Línea de plantas:
    .written = Por mensaje de texto:
none = Ahí no conozco ninguna línea de plantas.
services =
    .more = Otra línea de plantas
    .nobody = Ahí no responden
    .quiet = Prefiero escribir
    .keep = Guardar el número
    .else = Es otra cosa
    .elsewhere = Crece en otro lugar
longer = Dejar la página abierta
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
        Monstera: más o menos cada { $every } días, con la tierra seca por arriba. Le gusta la luz, sin el sol del mediodía.
        Próximo riego: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .basil =
        Albahaca: un poco cada día ({ $every }), por debajo, mejor por la mañana. Corta las puntas, no hojas sueltas.
        Próximo riego: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .cactus =
        Cactus: más o menos cada { $every } días en verano, casi nada en invierno. La tierra se debe secar entre medias.
        Próximo riego: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .aloe =
        Aloe vera: más o menos cada { $every } días. La tierra se debe secar del todo entre medias.
        Próximo riego: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .orchid =
        Orquídea: más o menos cada { $every } días. Pon la maceta diez minutos en agua y deja que escurra.
        Próximo riego: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
    .tomato =
        Tomate: más o menos cada { $every } días, en la tierra y no en las hojas. Más si hace calor.
        Próximo riego: { $left ->
            [0] hoy
            [1] mañana
           *[other] dentro de { $left } días
        }.
