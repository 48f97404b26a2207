# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves; cómo se
# ordenan está en `bot/flows/covers/shape.py`. Un encabezado de `numbers` puede ser { "" }.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Recetas
opening =
    .a = Desde la cocina: tu próxima nota está aquí abajo.
    .b = Una nota corta de cocina. Está escrita aquí abajo.
    .c = Recetas: aquí va lo que sigue, un paso a la vez.
harmless = ¿Qué cocinamos? Escribe un plato y para cuántas personas, como "panqueques para 4".
unknown = Ese plato no está en este libro. ¿Panqueques, pasta, arroz, tortilla, sopa o ensalada de frutas?
about = Unos pocos platos fáciles, con las cantidades hechas.
maker = Unos pocos platos fáciles, con las cantidades hechas. ¿De quién es el bot? Lo dice mi perfil.
privacy = No apunto nada de lo que escribes.
covered = Para quien esté en peligro está el { $number } ({ $who }). Llama ahí, por favor. Yo solo cocino.
    .no_number = Para quien esté en peligro hay un número de emergencias. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes. Yo solo cocino.

place = ¿Precios y envases de qué país?
    .rather_not = En ninguno de estos
area = ¿Qué falló en la cocina?
    .hurt = El pastel se quemó
    .sexual = La leche está agria
    .online = El pedido llegó raro
    .made_to = Tiene demasiada sal
    .awful = La sopa se enfrió
    .bullying_school = El pan está duro
    .home = El horno quema mucho
    .else = Otro plato
tip =
    .hurt = Pastel quemado: quita la costra, el centro suele estar bien.
    .sexual = Leche agria: fuera con ella. La próxima botella va al fondo de la nevera.
    .online = Pedido raro: guarda el papel y una foto de la caja.
    .made_to = Demasiada sal: haz otra olla sin sal y mezcla las dos.
    .awful = Sopa fría: fuego bajo, con tapa, y remover de vez en cuando.
    .bullying_school = Pan duro: un poco de agua en la corteza y diez minutos de horno.
    .home = El horno quema: la puerta abierta una mano, y esperar un poco.
    .else = Otro plato: primero probar, después la sal.
numbers =
    .first = Comida a domicilio:
    .more = Más comida a domicilio:
    .nobody = ¿Nadie en el reparto? Prueba aquí:
    .quiet = Algunos repartos de comida reciben mensajes:
    .around = No hay más reparto de comida. Otra vez los primeros; quizá haya más en "{ $plain }":
    .around_nobody = ¿Nadie en ningún reparto? En "{ $plain }" quizá haya otros caminos. Desde arriba:
    .calls_only = Ningún reparto de aquí recibe mensajes. En "{ $plain }" quizá haya otros modos de escribir:
entry =
    { $number }
    ({ $state })
    .free =
        { $number }
        ({ $state }, gratis)
state =
    .always = reparte día y noche
    .open = reparte ahora
    .closed = ahora no reparte
    .back = reparte desde el { $day }, { $time } en adelante
    .unknown = sin horario de reparto
    .written = recibe mensajes de texto
    .whatsapp = recibe mensajes de WhatsApp
    .word = primera palabra "{ $word }", recibe mensajes de texto
none = Ahí no conozco ningún reparto de comida con número.
emergency = Llamadas de emergencia: { $number }
    .unknown = Llamadas de emergencia: de ahí no sé el número. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.
kept =
    .a = Pizza a domicilio: { $number }
    .b = Comida a domicilio: { $number }
    .c = Fideos a domicilio: { $number }
services =
    .more = Más repartos
    .again = Otra vez los primeros repartos
    .nobody = Nadie contesta
    .quiet = Mejor por escrito
    .keep = Apuntar el número
    .else = Falló otra cosa
    .elsewhere = Compro en otro país
longer = Sigo cocinando
onwards = Volver al plato
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
    .pancakes = Para { $people }: { $flour } g de harina, { $milk } ml de leche, huevos: { $eggs }, una pizca de sal. Mezcla, espera diez minutos y dora los dos lados con poco aceite.
    .pasta = Hierve { $pasta } g de pasta en agua con sal (es para { $people }). Calienta { $tomatoes } g de tomate con ajo en aceite. Mezcla.
    .rice = { $rice } g de arroz, { $water } ml de agua, algo de sal: basta para { $people }. Lávalo, hiérvelo, y luego 15 minutos a fuego bajo con tapa.
    .omelette = Huevos: { $eggs }. Leche: { $milk } ml. Bate, sal, a la sartén caliente con mantequilla; dobla cuando casi esté. Para { $people }.
    .soup = Corta pequeño { $potatoes } g de papas y { $carrots } g de zanahorias, añade { $water } ml de agua, 20 minutos de hervor. Sal y hierbas al final. Platos: { $people }.
    .fruit = Manzanas: { $apples }. Plátanos: { $bananas }. El jugo de una naranja. Corta, mezcla, media hora en frío.
