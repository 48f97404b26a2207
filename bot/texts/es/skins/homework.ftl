# Una piel: palabras con las que la charla parece otra. Todas tienen las mismas claves.
# `area` son palabras en clave: la persona las aprende de una hoja que luego se borra.

name = Plan de tareas
opening =
    .a = Tu plan de estudio está listo. Lo tienes aquí abajo.
    .b = Plan de tareas: aquí va la parte que sigue.
    .c = Una cosa más para tu plan de estudio, aquí abajo.
harmless = ¡Hola! ¿Qué quieres hacer hoy? Te hago un plan con pausas. Puedes escribir "mates 40 minutos".
unknown = Para eso todavía no tengo plan. Elige algo de esto, o escríbelo.
about = Soy un bot pequeño que planea tareas. Quién lo mantiene está en mi perfil.
privacy = No guardo nada de lo que escribes.

place = ¿En qué país está tu escuela?
    .rather_not = En otro lugar
area = ¿Dónde te atascas?
    .hurt = Geometría
    .sexual = Química
    .online = Informática
    .made_to = Trabajo en grupo
    .awful = Historia
    .bullying_school = Deportes
    .home = Geografía
    .else = Otra materia
line =
    .open = Línea de estudio, disponible:
    .closed = Línea de estudio, vuelve más tarde:
    .unknown = Línea de estudio:
    .written = Por mensaje de texto:
none = Ahí no conozco ninguna línea de estudio.
services =
    .more = Otra línea de estudio
    .nobody = No contestan
    .quiet = Solo por escrito
    .keep = Anotar el número
    .else = Otra duda
    .elsewhere = Otro país
longer = Un poco más de tiempo
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
    .maths = Matemáticas, { $total } minutos en total: tandas de { $work } minutos ({ $rounds }), con { $pause } minutos de pausa entre ellas. Empieza por lo más difícil.
    .reading = Lectura, { $total } minutos en total: tandas de { $work } minutos ({ $rounds }), con { $pause } minutos de pausa entre ellas. Después de cada página, di en una frase de qué trataba.
    .essay = Una redacción, { $total } minutos en total: tandas de { $work } minutos ({ $rounds }), con { $pause } minutos de pausa entre ellas. Primero los puntos, luego las frases, el comienzo al final.
    .vocabulary = Vocabulario, { $total } minutos en total: tandas de { $work } minutos ({ $rounds }), con { $pause } minutos de pausa entre ellas. Míralo otra vez esta noche y en dos días.
    .test = Un examen, { $total } minutos en total: tandas de { $work } minutos ({ $rounds }), con { $pause } minutos de pausa entre ellas. Escribe de memoria una hoja con lo importante.
    .project = Un proyecto, { $total } minutos en total: tandas de { $work } minutos ({ $rounds }), con { $pause } minutos de pausa entre ellas. Córtalo en partes que quepan en una tanda.
