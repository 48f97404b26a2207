# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Guía de juego
opening =
    .a = Tu guía tiene una página nueva. Está aquí abajo.
    .b = Guía de juego: aquí va la página que sigue.
    .c = Una página corta de la guía, escrita aquí abajo.
harmless = ¡Hola! ¿Qué quieres construir o encontrar en Minecraft? Puedes escribir "casa 9".
unknown = Esa página todavía no está escrita. Elige una de estas, o escríbela.
about = Soy un bot pequeño con una guía para un juego de construir. Quién lo mantiene está en mi perfil.
privacy = No guardo nada de lo que escribes.

place = ¿En qué país está tu servidor?
    .rather_not = En otro lugar
area = ¿Dónde te atascas?
    .hurt = Pelea con el jefe
    .sexual = Pantano de veneno
    .online = Lag y caídas
    .made_to = Misión extra
    .awful = Pocos corazones
    .bullying_school = Mal equipo
    .home = La base está rota
    .else = Otro nivel
line =
    .open = Línea de la guía, en línea:
    .closed = Línea de la guía, desconectada:
    .unknown = Línea de la guía:
    .written = Por mensaje de texto:
none = Ahí no conozco ninguna línea de la guía.
services =
    .more = Otra línea de la guía
    .nobody = Nadie responde
    .quiet = Solo chat de texto
    .keep = Fijar el número
    .else = Me atasco en otra cosa
    .elsewhere = Otro servidor
longer = Seguir jugando
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
    .house = Una casa de { $side } por { $side }: { $walls } bloques para las paredes (de cuatro de alto) y { $floor } para el techo. Deja huecos para puertas y ventanas.
    .shelter = Un primer refugio de { $side } por { $side }: { $walls } bloques de tierra para las paredes y { $floor } para el techo. Pon una antorcha dentro y cierra antes de la noche.
    .farm = Una granja de { $side } por { $side }: un bloque de agua en el centro moja cuatro bloques a cada lado. Pon antorchas en el borde.
    .portal = Un portal pide 10 bloques de obsidiana sin las esquinas, 14 con ellas: cuatro de ancho, cinco de alto. Se enciende con mechero.
    .diamonds = Los diamantes abundan muy abajo, cerca del nivel -59. Cava de dos de alto y deja dos bloques entre túneles.
    .iron = El hierro abunda cerca del nivel 16, y arriba en las montañas. Basta un pico de piedra.
