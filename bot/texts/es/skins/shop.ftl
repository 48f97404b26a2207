# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Catálogo de tienda
opening =
    .a = El catálogo tiene una página más. Está aquí abajo.
    .b = De la tienda: la página que sigue está aquí abajo.
    .c = Una página corta de la lista, escrita aquí abajo.
harmless = ¡Hola! ¿Qué buscas? Te digo para qué sirve y cuánto dura. Puedes escribir "crema 75 ml".
unknown = Eso no está en la lista. Elige algo de esto, o escribe su nombre.
about = Soy un bot pequeño con un catálogo. No tomo pedidos. Quién lo mantiene está en mi perfil.
privacy = No guardo nada de lo que escribes.

place = ¿A qué país sería?
    .rather_not = En otro lugar
area = ¿Para qué lo necesitas?
    .hurt = Manchas rojas
    .sexual = Picor en la piel
    .online = Quemadura de sol
    .made_to = Manos secas
    .awful = Ojos con sueño
    .bullying_school = Pelo graso
    .home = Pies ásperos
    .else = Otra cosa
line =
    .open = Línea de consejos, abierta:
    .closed = Línea de consejos, cerrada por ahora:
    .unknown = Línea de consejos:
    .written = Por mensaje de texto:
none = Ahí no conozco ninguna línea de consejos.
services =
    .more = Otra línea de consejos
    .nobody = No respondieron
    .quiet = Prefiero por escrito
    .keep = Guardar este número
    .else = Para otra cosa
    .elsewhere = A otro país
longer = Seguir mirando
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
    .soap = Jabón: para manos y cuerpo, suave, sin olor. Una pastilla de { $pack } g dura unos { $days } días.
    .cream = Crema de manos: para piel seca, mejor de noche. Un tubo de { $pack } ml dura unos { $days } días.
    .shampoo = Champú: para todo tipo de pelo, basta una nuez. Un frasco de { $pack } ml dura unos { $days } días.
    .lip_balm = Bálsamo labial: para el viento y el frío. Una barra de { $pack } g dura unos { $days } días.
    .sunscreen = Protector solar: media hora antes del sol, y otra vez después del agua. Un frasco de { $pack } ml dura unos { $days } días de playa.
    .candle = Vela: corta la mecha al ancho de una uña. Una de { $pack } horas dura unas { $days } noches.
