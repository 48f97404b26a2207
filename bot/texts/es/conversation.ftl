# The conversation. A message's name is the name of a node; its attributes are the buttons.
# Words for somebody of eleven who is scared, in Colombia, Mexico or Spain: short, warm, plain.
# Nobody is addressed in the plural, since "ustedes" and "vosotros" each belong to one side of the sea,
# and no word gives the reader a gender.

harmless = Hola. Aquí no hay nada abierto. Manda /start para empezar.
    .start = Empezar
forgotten = Listo. Aquí no queda nada guardado. Manda /start para empezar.

leave = Salir
leaving = Sal cuando quieras: /x. Limpio este chat tras { $minutes } minutos de silencio.

welcome =
    Hola. Ninguna persona lee esto y no puedo llamar a nadie por ti. Puedo encontrar personas que sí pueden.
    No guardo nada de lo que escribes.
welcome_short = Hola. Ninguna persona lee esto y no puedo llamar a nadie por ti. Puedo encontrar personas que sí pueden.
understood = Entiendo que tu lugar es: { $place }.
    .for_friend = Entiendo que el lugar es: { $place }.

age = ¿Cuántos años tienes? Algunas líneas son solo para personas adultas.
    .child = Tengo menos de 18
    .adult = Tengo 18 o más

place = ¿En qué país estás? Escríbelo como quieras, o pon una bandera.
    .rather_not = Prefiero no decirlo
    .unsure = ¿De qué lugar hablas?
    .unknown = No conozco ese lugar. ¿En qué país está? También sirve una ciudad o una bandera.
    .contradicts = ¿Qué lugar uso?
    .friend = ¿En qué país está tu amigo o amiga?
    .other = ¿En qué país está esa persona?

area = ¿Qué pasa? Cuéntamelo con tus palabras. O elige:
    .hurt = Alguien me hace daño o me asusta
    .sexual = Cosas sexuales que no quiero
    .online = Fotos, amenazas, alguien en internet
    .made_to = Me obligan a hacer algo
    .awful = Me siento muy mal o quiero morir
    .bullying_school = Bullying, amistades o escuela
    .home = En casa es difícil, o no puedo quedarme
    .else = Otra cosa, o no lo sé
    .friend = Es por un amigo o una amiga
    .unknown = Gracias por contármelo. No lo entendí del todo. ¿Qué se parece más?
    .about_friend = ¿Qué le pasa a tu amigo o amiga? Cuéntamelo con tus palabras. O elige:
    .about_other = ¿Qué le pasa a esa persona? Cuéntamelo con tus palabras. O elige:
area_friend = Haces bien en cuidar de tu amigo o amiga.

counts = Si te duele o te da miedo, cuenta. No necesitas pruebas ni las palabras exactas.

emergency_line = ¿Estás en peligro ahora? Llama al { $number }.
emergency_line_unknown = ¿Estás en peligro ahora? Llama a tu número de emergencias. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.

safe_now = ¿Estás en peligro ahora mismo?
    .danger = Estoy en peligro ahora
    .unsure = No lo sé bien
    .ok = Por ahora estoy bien
safe_friend = ¿Tu amigo o amiga está en peligro ahora mismo?
    .danger = Está en peligro ahora
    .unsure = No lo sé bien
    .ok = Por ahora está bien
    .for_other = ¿Esa persona está en peligro ahora mismo?
safe_suicide = ¿Puedo preguntarte algo directo? ¿Estás pensando en quitarte la vida?
    .danger = Puede que lo haga
    .unsure = No lo sé bien
    .ok = Ahora no lo voy a hacer

unsure = Está bien no saberlo. Si empeora, no esperes. También puedes llamar ahora.
calm = Gracias por decirlo. Estas personas están para ti, también cuando no es una emergencia.
nobody = Lo siento. No fue tu culpa. Esta es otra manera.
change = ¿Qué cambio?
    .place = El lugar
    .concern = De qué se trata
    .friend = Es por un amigo o una amiga
    .back = Nada, volver
friend = Bien, es por un amigo o una amiga. También puedes llamar por otra persona.

services = Estas personas pueden ayudar.
    .change = ¿No es así? Cámbialo
    .more = Más personas que pueden ayudar
    .nobody = Nadie respondió, o no me trataron bien
    .say_first = ¿Qué podría decir primero?
    .words = ¿Qué le puedo escribir?
    .after = ¿Y yo? También necesito a alguien
    .else = Otra cosa
    .elsewhere = Otro lugar
    .gone = Esa línea ya no está en mi lista. Esta es la lista de ahora.
    .all_shown = Ya viste todo lo que conozco aquí. Va otra vez desde el principio.
    .none_here = No conozco ninguna línea revisada para jóvenes en { $place }. Quizá estas te ayuden:
    .voice_only = En { $place } las líneas para jóvenes que conozco son para llamar. Puedes llamar más tarde, o mostrar esta pantalla a una persona adulta de confianza.
    .write_first = Primero va lo que permite escribir:
    .none_anywhere = No conozco ninguna línea revisada para esto.
    .no_place = Estas responden a personas de muchos países:
    .talk = Sigo aquí. Puedes escribir o usar los botones.
again = Aquí está otra vez.
number_line = { $name }: { $number }

before = Antes de contactar
    .label = Antes de contactar con { $name }
before_contact = Antes de llamar o escribir: ¿qué quieres saber?
    .call = ¿Qué pasa cuando llamo?
    .parents = ¿Lo sabrá mi familia? ¿Vendrá la policía?
    .quiet = No puedo hablar en voz alta
    .grownup = Una persona adulta en quien confío
    .traces = ¿Qué podría ver alguien?
    .keep = Guardar el número
    .nobody = Nadie respondió, o no me trataron bien
back = Volver

call =
    Alguien responde y te saluda. Quizá tengas que esperar un poco.
    No necesitas saber qué decir. Puedes decir: "No sé cómo empezar".
    Puedes preguntar quién se entera antes de decir tu nombre.
    Puedes parar en cualquier momento. Está bien colgar.
    La llamada queda en la lista del teléfono, y puede salir en la factura.
    .for_friend =
        Puedes llamar por otra persona. No necesitas saber qué decir, y no tienes que decir ningún nombre.
        Alguien responde y te saluda. Quizá tengas que esperar un poco.
        Puedes preguntar: "¿Qué puedo hacer ahora por mi amigo o amiga?"
        Puedes parar en cualquier momento. Está bien colgar.
        La llamada queda en la lista del teléfono, y puede salir en la factura.
parents =
    No se lo cuento a nadie. No puedo. Pero no sé qué tiene que hacer cada línea.
    Muchas líneas pueden avisar a alguien si creen que una vida corre peligro.
    Pregunta primero: "¿A quién se lo van a contar?". No tienes que decir tu nombre antes de que respondan.
    Una llamada puede salir en la factura de quien paga el teléfono.
    .for_friend =
        No se lo cuento a nadie. No puedo. Pero no sé qué tiene que hacer cada línea.
        Muchas líneas pueden avisar a alguien si creen que una vida corre peligro. Algunas tienen que avisar de más cosas.
        Pregunta primero: "¿A quién se lo van a contar? ¿Sabrá mi amigo o amiga que llamé yo?" No tienes que decir ningún nombre antes de que respondan.
        Una llamada puede salir en la factura de quien paga el teléfono.
quiet =
    No tienes que hablar en voz alta. Primero busco formas de escribir.
    Si solo encuentro líneas para llamar: ¿podrías llamar más tarde, desde un lugar donde nadie te oiga?
    O muestra esta pantalla a una persona adulta en quien confíes. Puede llamar por ti.
grownup =
    Piensa en una persona adulta que ya te haya escuchado alguna vez. Quizá de tu familia, del barrio, de la escuela o de un centro de salud.
    Puedes decir o escribir:
    "Algo va mal y necesito ayuda. ¿Te lo puedo contar? Primero escúchame, por favor."
    Si la primera persona no ayuda, no es tu culpa. Prueba con otra.
    .for_friend =
        Piensa en una persona adulta que escuche. Quizá de tu familia, del barrio, de la escuela o de un centro de salud. Quizá una que le caiga bien a tu amigo o amiga.
        Puedes decir o escribir:
        "Alguien que quiero no está bien, y a solas no puedo con esto. ¿Te lo puedo contar? Primero escúchame, por favor."
        Si la primera persona no ayuda, no es tu culpa. Prueba con otra.
traces = Si alguien mira después, esto es lo que podría encontrar:
    .call_list = Una llamada queda en la lista del teléfono. Ahí la puedes borrar.
    .bill_shows = Una página dice que sale en la factura de quien paga el teléfono.
    .bill_hides = Una página dice que no sale en la factura del teléfono.
    .bill_unknown = Puede salir en la factura, aunque sea gratis. No conozco ninguna página que lo diga.
    .short_number = Algunas facturas ponen el nombre junto a un número corto.
    .messages = Un mensaje de texto queda en los mensajes, y la respuesta también. Puedes borrar los dos.
    .notification = Una respuesta puede aparecer en la pantalla bloqueada.
    .browser = Una página queda en el historial del navegador. Una ventana privada guarda menos.
    .mail_copy = Un correo deja una copia en "Enviados". La respuesta queda en el buzón.
    .app = Una app queda en el teléfono, y en la lista de apps descargadas.
    .messenger = Un chat queda en esa app, en cada aparato con tu cuenta.
    .here = Lo que lees aquí se va cuando sales.
kept = La línea de arriba queda cuando limpio este chat. Todo lo demás se va. La puedes borrar tú.
    .line = { $name } { $number }
    .none = De esta no conozco ningún número, solo formas de escribir.

# Junto a un número que queda: un nombre cualquiera, no el mismo para todo el mundo.
kept_name =
    .a = Alex
    .b = Ariel
    .c = Cris
    .d = Dani
    .e = Noa
    .f = Sam

say_first =
    Puedes decir o escribir solo esto:
    "Hola. Soy joven y me está pasando algo. No sé cómo decirlo. ¿Me haces preguntas?"
    Puedes empezar por lo más fácil. No tienes que contarlo todo.
    .for_friend =
        Puedes decir o escribir solo esto:
        "Hola. Soy joven y me preocupa un amigo o una amiga. No sé qué hacer. ¿Lo pensamos juntos?"
        No tienes que decir su nombre, ni el tuyo.
    .for_after =
        Puedes decir o escribir solo esto:
        "Hola. Alguien que quiero no está bien, y traté de ayudar. Ahora no se me va de la cabeza. ¿Puedo hablar de eso?"
        Está bien que esta vez se trate de ti.

# Para quien escribe por otra persona: qué escribirle, palabra por palabra; qué no decir; cómo seguir.
friend_words = Puedes escribirle solo esto:
    .die = Me preocupas. ¿Estás pensando en quitarte la vida? Me lo puedes contar, no me voy a enojar. Quiero que busquemos a alguien que pueda ayudar.
    .images = Lo que te hacen no es tu culpa. No pagues y no mandes más. No necesito ver nada. Quiero que busquemos a alguien que pueda ayudar, y sigo contigo.
    .hurt = Te creo. No es tu culpa. No quiero que lo lleves a solas. Hay gente que ayuda justo con esto. ¿Les escribimos los dos?
    .else = Veo que algo te cuesta mucho. No tienes que contarme todo. Estoy aquí, y conozco a gente que escucha. ¿Les escribimos los dos?
    .not =
        Mejor no: "No se lo diré a nadie." Puedes decir: "Me importas, por eso voy a buscar ayuda contigo."
        Mejor no: pedir fotos o pruebas, ni ir a ver a quien le hace daño.
    .keep =
        Sigue en contacto, aunque no responda. Díselo también a una persona adulta.
        No te toca arreglarlo, y no tienes que pasar la noche en vela.
friend_words_now = Primero llama. Después puedes escribirle solo esto:
    .die = Estoy aquí y no me enojo. Estoy buscando ayuda, porque quiero que vivas. ¿Dónde estás? Por favor, ve adonde haya alguien, y sigue escribiéndome.
    .taken = Estoy aquí y no me enojo. Estoy buscando ayuda, porque quiero que vivas. ¿Dónde estás? ¿Qué tomaste, cuánto y cuándo? Por favor, ve adonde haya alguien, y sigue escribiéndome.
    .hurt = Estoy buscando ayuda para ti. ¿Dónde estás? Si puedes, ve adonde haya otras personas. No me respondas si alguien mira tu teléfono.
    .harm = Estoy aquí y no me enojo. Por favor, aléjate de ahí y de esas personas, y escríbeme. Un pensamiento no es un acto. Estoy buscando ayuda. ¿Dónde estás?
    .not = Mejor no: "No se lo diré a nadie." Puedes decir: "Quiero que estés bien, por eso busco ayuda." ¿Diste tu palabra? Una vida vale más.
    .keep = Sigue escribiéndole hasta que alguien esté allí. Entonces lo llevan otros, no tú.
friend_abroad =
    .own = Desde otro país puede que ese número no te conecte. Entonces llama a tu propio número de emergencias, o a la policía, y di dónde está esa persona. Pueden pedir ayuda en otros países.
    .there = En { $place } el número es el { $number } ({ $who }). Puede llamar alguien que esté allí.

unreadable =
    .picture = No puedo abrir fotos, y no la he guardado. Por favor, no la mandes a nadie, ni como prueba. Tus palabras bastan.
    .video = No puedo abrir videos, y no lo he guardado. Por favor, no lo mandes a nadie, ni como prueba. Tus palabras bastan.
    .voice = No puedo oír mensajes de voz, y no lo he guardado. ¿Podrías escribirlo? Bastan pocas palabras.
    .file = No puedo abrir archivos, y no lo he guardado. Tus palabras bastan.
    .sticker = No puedo leer stickers. ¿Podrías escribir unas palabras?
    .reaction = Vi tu señal. También puedes escribirme, o usar los botones.
    .other = Solo puedo leer palabras. ¿Podrías escribir algunas?

aside =
    .secrecy = No se lo cuento a nadie. No puedo. Las personas que te muestro quizá sí, para protegerte: puedes preguntarles primero.
    .quiet = No tienes que hablar en voz alta.
    .normal = No. Nadie debería hacerte daño así, sea cual sea la razón. Muchas personas jóvenes viven con esto, y puede cambiar.
    .lgbtq_ok = Eso no lo sé de esta línea. Puedes preguntarles primero, antes de decir tu nombre.
    .human = Soy un bot. Ninguna persona lee esto. Las personas que te muestro son reales.
    .parents = No se lo cuento a nadie. Cada línea tiene sus reglas. Puedes preguntar "¿a quién se lo van a contar?" antes de decir tu nombre.
    .police = No llamo a la policía. No puedo. Una línea puede hacerlo si cree que una vida corre peligro. Puedes preguntar primero.
    .cost = Si sé que es gratis, lo digo junto al número. Si no lo sé, puedes preguntar primero.
    .thanks = Me alegra que escribieras. Estas personas están para ti:
    .fault = No es tu culpa.
