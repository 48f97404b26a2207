# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves; cómo se
# ordenan está en `bot/flows/covers/shape.py`. Un encabezado de `numbers` puede ser { "" }.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Catálogo de tienda
opening =
    .a = El catálogo tiene una página más. Échale un ojo.
    .b = De la tienda: la página que sigue está aquí abajo.
    .c = Jabón, crema, velas: una página corta de la lista.
harmless = ¿Buscas algo? Di qué, y te cuento para qué sirve y cuánto dura: "crema 75 ml".
unknown = De eso no hay. La lista tiene seis cosas.
about = Una lista para mirar; aquí no se vende nada.
maker = Una lista para mirar; aquí no se vende nada. Es de quien dice mi perfil.
privacy = Tus mensajes no se guardan.
covered = Llama al { $number } ({ $who }), por favor, si alguien está en peligro. Una lista de tienda ahí no sirve.
    .no_number = Llama a tu número de emergencias, por favor, si alguien está en peligro. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes. Una lista de tienda ahí no sirve.

place = ¿Precios y envío a qué país?
    .rather_not = No está en la lista
area = ¿Para qué lo necesitas?
    .hurt = Manchas rojas
    .sexual = Picor en la piel
    .online = Quemadura de sol
    .made_to = Manos secas
    .awful = Ojos con sueño
    .bullying_school = Pelo graso
    .home = Pies ásperos
    .else = Otra cosa
tip =
    .hurt = Para manchas rojas: algo fresco y húmedo encima.
    .sexual = Para el picor: jabón suave, secar sin frotar, algodón flojo.
    .online = Para la quemadura de sol: sombra, agua fresca, nada de aceite.
    .made_to = Para manos secas: crema después de cada lavado, mucha por la noche.
    .awful = Para ojos con sueño: un paño fresco encima un rato.
    .bullying_school = Para pelo graso: agua tibia, no caliente.
    .home = Para pies ásperos: un baño tibio y después crema espesa.
    .else = Para lo demás: lo que no lleva olor va bien a casi todo el mundo.
numbers =
    .first = { "" }
    .more = Las siguientes líneas de clientes:
    .nobody = ¿Línea de clientes ocupada? Estas son las siguientes:
    .quiet = La línea de clientes que atiende por escrito lo dice:
    .around = Última página de la lista, así que otra vez la primera. Quizá más en "{ $plain }":
    .around_nobody = ¿Todas las líneas probadas? En "{ $plain }" quizá haya otros caminos. Otra vez la primera página:
    .calls_only = Aquí ninguna línea atiende por escrito. En "{ $plain }" quizá haya otros modos:
entry =
    Línea de clientes { $mark }: { $state }
    Número { $number }
    .free =
        Línea de clientes { $mark }: { $state }
        Número { $number } (sin coste)
state =
    .always = 24 h
    .open = atiende ahora
    .closed = no atiende ahora
    .back = atiende otra vez el { $day }, { $time }
    .unknown = no se sabe el horario
    .written = por mensaje de texto
    .whatsapp = por WhatsApp
    .word = por mensaje de texto, primera palabra "{ $word }"
none = Ahí no conozco ninguna línea de clientes.
emergency = Para una emergencia llama al { $number }, por favor.
    .unknown = Para una emergencia llama a tu número de emergencias, por favor. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.
kept =
    .a = Línea de clientes { $number }
    .b = Tienda, línea de clientes { $number }
    .c = Paquete, línea de clientes { $number }
services =
    .more = Página siguiente
    .again = Volver a la primera página
    .nobody = No respondieron
    .quiet = Prefiero por escrito
    .keep = Guardar este número
    .rest = Más
    .else = Para otra cosa
    .elsewhere = A otro país
longer = Seguir mirando
onwards = Volver a la lista
plain = Catálogo completo
leave = Dejar la tienda

item =
    .soap = Jabón
    .cream = Crema de manos
    .shampoo = Champú
    .lip_balm = Bálsamo labial
    .sunscreen = Protector solar
    .candle = Vela
answer =
    .soap = Suave, sin olor, para manos y cuerpo. Una pastilla de { $pack } g: unos { $days } días.
    .cream = Para manos secas, mejor de noche. { $pack } ml dan para mucho, unos { $days } días.
    .shampoo = Basta una nuez para cualquier pelo, así que { $pack } ml son unos { $days } días.
    .lip_balm = Contra viento y frío. Una barra de { $pack } g, unos { $days } días.
    .sunscreen = Media hora antes del sol, y otra vez después del agua. { $pack } ml duran unos { $days } días de playa.
    .candle = Corta la mecha al ancho de una uña. { $pack } horas, o sea unas { $days } noches.
