# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves; cómo se
# ordenan está en `bot/flows/covers/shape.py`. Un encabezado de `numbers` puede ser { "" }.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Plan de tareas
opening =
    .a = Tu plan de estudio está listo. Lo tienes aquí abajo.
    .b = Plan de tareas: aquí va la parte que sigue.
    .c = Una cosa más para tu plan de estudio, aquí abajo.
harmless = ¿Qué toca hoy? Di qué es y cuántos minutos tienes, y lo corto en tandas: "mates 40 minutos".
unknown = Para eso no hay plan. Hacen falta una materia y unos minutos.
about = Un plan para tareas: materias, minutos, pausas.
maker = Un plan para tareas: materias, minutos, pausas. Toca mi nombre para ver de quién es este bot.
privacy = Lo que escribes aquí no se guarda.
covered = ¿Hay alguien en peligro? Entonces llama al { $number } ({ $who }). El plan puede esperar.
    .no_number = ¿Hay alguien en peligro? Entonces llama a tu número de emergencias. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes. El plan puede esperar.

place = ¿Año escolar de qué país?
    .rather_not = Otro sitio
area = ¿Dónde te atascas?
    .hurt = Geometría
    .sexual = Química
    .online = Informática
    .made_to = Trabajo en grupo
    .awful = Historia
    .bullying_school = Deportes
    .home = Geografía
    .else = Otra materia
tip =
    .hurt = Geometría: dibuja en grande y pon nombre a cada esquina.
    .sexual = Química: escribe los dos lados y después cuenta los átomos.
    .online = Informática: lee la primera línea del error, lo demás viene de ahí.
    .made_to = Trabajo en grupo: una hoja que dice quién hace cada parte.
    .awful = Historia: una línea con los años, una palabra para cada uno.
    .bullying_school = Deportes: primero calentar, luego carreras cortas.
    .home = Geografía: primero el mapa vacío, luego los nombres.
    .else = Otra materia: empieza por la página que todavía recuerdas.
numbers =
    .first = Líneas de tareas
    .more = Líneas de tareas, página siguiente
    .nobody = ¿No hay profe ahí? Estas son las próximas
    .quiet = Líneas de tareas, también donde se escribe
    .around = Fin de las líneas, aquí empiezan otra vez. Quizá haya más en "{ $plain }"
    .around_nobody = Sigue sin haber profe, y no hay más líneas. En "{ $plain }" quizá haya otros caminos
    .calls_only = Aquí no hay línea donde se escriba. En "{ $plain }" quizá haya otros caminos
entry = { $number } | Línea de tareas { $mark } | { $state }
    .free = { $number } | Línea de tareas { $mark } | { $state }, sin coste
state =
    .always = contesta a toda hora
    .open = contesta ahora
    .closed = ahora no hay nadie
    .back = el { $day } { $time } contesta otra vez
    .unknown = sin hora en la lista
    .written = por escrito (mensaje de texto)
    .whatsapp = por escrito (WhatsApp)
    .word = primera palabra "{ $word }", por escrito (mensaje de texto)
none = Ahí no hay ninguna línea de tareas en la lista.
emergency = En una emergencia: { $number }
    .unknown = En una emergencia: mi hoja no tiene número de ahí. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.
kept =
    .a = Línea de tareas, { $number }
    .b = Dudas de tareas, { $number }
    .c = Escuela, línea de tareas, { $number }
services =
    .more = Líneas siguientes
    .again = Volver a las primeras líneas
    .nobody = No contestan
    .quiet = Solo por escrito
    .keep = Anotar el número
    .rest = Otras opciones
    .else = Otra duda
    .elsewhere = Otro país
longer = Un poco más de tiempo
onwards = Volver al plan
plain = Ver la hoja
leave = Listo

item =
    .maths = Matemáticas
    .reading = Lectura
    .essay = Una redacción
    .vocabulary = Vocabulario
    .test = Un examen
    .project = Un proyecto
answer =
    .maths = { $rounds ->
        [1] { $total } minutos de mates, todo seguido. Lo más difícil primero.
       *[other] { $total } minutos de mates: { $rounds } tandas de unos { $work } minutos, { $pause } minutos libres entre ellas. Lo más difícil primero.
    }
    .reading = { $rounds ->
        [1] Un bloque de lectura, de { $work } minutos. Cuenta cada página en una frase.
       *[other] Bloques de lectura: { $rounds }, cada uno de unos { $work } minutos, con { $pause } de pausa en medio. Cuenta cada página en una frase.
    }
    .essay = { $rounds ->
        [1] Primero los puntos, luego las frases, el comienzo al final. En { $total } minutos sale de una vez.
       *[other] Primero los puntos, luego las frases, el comienzo al final. En { $total } minutos son unos { $work } de una vez ({ $rounds }) y { $pause } para respirar.
    }
    .vocabulary = { $rounds ->
        [1] { $work } minutos seguidos, no más. Mira las palabras otra vez esta noche y en dos días.
       *[other] Unos { $work } minutos seguidos, no más; tandas: { $rounds }, con { $pause } minutos en medio. Mira las palabras otra vez esta noche y en dos días.
    }
    .test = { $rounds ->
        [1] Escribe de memoria una hoja con lo importante. Tienes { $total } minutos, sin pausa.
       *[other] Escribe de memoria una hoja con lo importante. Tienes { $total } minutos: { $rounds } × unos { $work }, y { $pause } libres en medio.
    }
    .project = { $rounds ->
        [1] Cabe en una parte del proyecto: { $work } minutos.
       *[other] Partes del proyecto: { $rounds }. A cada una le tocan unos { $work } minutos, con { $pause } libres en medio.
    }
