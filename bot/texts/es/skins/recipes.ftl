# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Recetas
opening =
    .a = Desde la cocina: tu próxima nota está aquí abajo.
    .b = Una nota corta de cocina. Está escrita aquí abajo.
    .c = Recetas: aquí va lo que sigue, un paso a la vez.
harmless = ¡Hola! ¿Qué quieres cocinar? Puedes escribir "panqueques para 4".
unknown = Esa todavía no la tengo. Elige una de estas, o escribe su nombre.
about = Soy un bot pequeño con unas pocas recetas. Quién lo mantiene está en mi perfil.
privacy = No guardo nada de lo que escribes.

place = ¿En qué país haces la compra?
    .rather_not = En otro lugar
area = ¿Qué falló en la cocina?
    .hurt = El pastel se quemó
    .sexual = La leche está agria
    .online = El pedido llegó raro
    .made_to = Tiene demasiada sal
    .awful = La sopa se enfrió
    .bullying_school = El pan está duro
    .home = El horno quema mucho
    .else = Otro plato
line =
    .open = Línea de cocina, abierta:
    .closed = Línea de cocina, ahora cerrada:
    .unknown = Línea de cocina:
    .written = Por mensaje de texto:
none = Ahí no conozco ninguna línea de cocina.
services =
    .more = Otra línea de cocina
    .nobody = Nadie contesta
    .quiet = Mejor por escrito
    .keep = Apuntar el número
    .else = Falló otra cosa
    .elsewhere = Compro en otro país
longer = Sigo cocinando
plain = Receta entera
leave = Cerrar el libro

item =
    .pancakes = Panqueques
    .pasta = Pasta con tomate
    .rice = Arroz
    .omelette = Tortilla de huevo
    .soup = Sopa de verduras
    .fruit = Ensalada de frutas
answer =
    .pancakes = Panqueques para { $people }: { $flour } g de harina, { $milk } ml de leche, huevos: { $eggs }, una pizca de sal. Mezcla, deja reposar diez minutos y dora los dos lados con poco aceite.
    .pasta = Pasta para { $people }: { $pasta } g de pasta, { $tomatoes } g de tomate, ajo, aceite. Hierve la pasta en agua con sal. Calienta el ajo y el tomate en aceite, y mezcla.
    .rice = Arroz para { $people }: { $rice } g de arroz, { $water } ml de agua, sal. Lava el arroz, hiérvelo y déjalo 15 minutos a fuego bajo con tapa.
    .omelette = Tortilla para { $people }: huevos: { $eggs }, { $milk } ml de leche, sal. Bate, echa todo en una sartén caliente con mantequilla y dobla cuando casi esté.
    .soup = Sopa para { $people }: { $potatoes } g de papas, { $carrots } g de zanahorias, { $water } ml de agua. Corta pequeño, hierve 20 minutos, pon sal y hierbas.
    .fruit = Ensalada de frutas para { $people }: manzanas: { $apples }, plátanos: { $bananas }, el jugo de una naranja. Corta, mezcla y deja media hora en frío.
