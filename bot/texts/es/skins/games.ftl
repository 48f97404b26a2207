# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves; cómo se
# ordenan está en `bot/flows/covers/shape.py`. Un encabezado de `numbers` puede ser { "" }.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Guía de juego
opening =
    .a = Tu guía tiene una página nueva. Está aquí abajo.
    .b = Guía de juego: aquí va la página que sigue.
    .c = Bloques y minerales: una página corta de la guía.
harmless = Construcciones y minerales de Minecraft. Di qué y de qué ancho: "casa 9".
unknown = De eso no hay página. Hay casa, refugio, granja, portal, diamantes y hierro.
about = Bot con listas para un juego de bloques.
maker = Bot con listas para un juego de bloques. Lo hace la gente de mi perfil.
privacy = Sin registro: tus mensajes no se guardan.
covered = ¿Peligro de verdad? Llama al { $number } ({ $who }).
    .no_number = ¿Peligro de verdad? Llama a tu número de emergencias. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.

place = Región del servidor: ¿qué país?
    .rather_not = Otra región
area = ¿Dónde te atascas?
    .hurt = Pelea con el jefe
    .sexual = Pantano de veneno
    .online = Lag y caídas
    .made_to = Misión extra
    .awful = Pocos corazones
    .bullying_school = Mal equipo
    .home = La base está rota
    .else = Otro nivel
tip =
    .hurt = Pelea con el jefe: corazones llenos, comida en la barra, una cama cerca.
    .sexual = Pantano de veneno: un cubo de leche quita el veneno.
    .online = Lag y caídas: menos terreno a la vista y entrar otra vez.
    .made_to = Misión extra: nadie tiene que terminarla.
    .awful = Pocos corazones: con la barra de comida llena se llenan otra vez.
    .bullying_school = Mal equipo: en otro servidor hay otra gente.
    .home = Base rota: primero las paredes, después el techo, antorchas dentro.
    .else = Otro nivel: primero mapa, antorchas y pan.
numbers =
    .first = Soporte del servidor:
    .more = Más puestos de soporte:
    .nobody = ¿Ese soporte no responde? El próximo:
    .quiet = Soporte del servidor, con chat de texto donde lo dice:
    .around = Ese era el último soporte, así que otra vez el primero. "{ $plain }" quizá tenga más:
    .around_nobody = Sigue sin respuesta, y no queda otro soporte. "{ $plain }" quizá tenga otros caminos:
    .calls_only = Sin chat de texto en este soporte. "{ $plain }" quizá tenga otros modos de escribir:
entry = [Soporte { $mark }] { $number } ({ $state })
    .free = [Soporte { $mark }] { $number } ({ $state }, gratis)
state =
    .always = en línea día y noche
    .open = en línea
    .closed = desconectado
    .back = desconectado hasta el { $day } { $time }
    .unknown = horario del soporte sin saber
    .written = chat de texto
    .whatsapp = chat de texto en WhatsApp
    .word = chat de texto, empieza con "{ $word }"
none = De esa región no conozco ningún soporte.
emergency = Emergencia de verdad: llama al { $number }.
    .unknown = Emergencia de verdad: de ahí no tengo número. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.
kept =
    .a = soporte del servidor = { $number }
    .b = soporte del juego = { $number }
    .c = puesto de soporte = { $number }
services =
    .more = Más soporte
    .again = Otra vez el primer soporte
    .nobody = Nadie responde
    .quiet = Solo chat de texto
    .keep = Fijar el número
    .rest = Menú
    .else = Me atasco en otra cosa
    .elsewhere = Otra región
longer = Seguir jugando
onwards = Volver al nivel
plain = Guía completa
leave = Terminar

item =
    .house = Una casa
    .shelter = Un primer refugio
    .farm = Una granja de trigo
    .portal = Un portal
    .diamonds = Diamantes
    .iron = Hierro
answer =
    .house = Casa de { $side } de ancho y de fondo: { $walls } bloques de pared a cuatro de alto, { $floor } de techo. Menos puertas y ventanas.
    .shelter = { $walls } bloques de tierra alrededor de { $side } por { $side }, { $floor } encima, una antorcha dentro. Cierra antes de la noche.
    .farm = Trigo en { $side } por { $side }: un bloque de agua en el centro moja cuatro bloques a cada lado. Antorchas en el borde.
    .portal = 10 de obsidiana sin las esquinas, 14 con ellas. Cuatro de ancho, cinco de alto. Se enciende con mechero.
    .diamonds = Baja hasta el nivel -59 o así. Túneles de dos de alto, con dos bloques en medio.
    .iron = Nivel 16, o arriba en las montañas. Basta un pico de piedra.
