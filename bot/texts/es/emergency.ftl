# Danger. The number first; nobody was told; how to say it. Reviewed as one piece: docs/safeguarding.md.

emergency =
    .call = Llama al { $number } ahora ({ $who }).
    .other_numbers = También: { $numbers }
    .no_number = Llama ahora a tu número de emergencias. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = ¿En qué país estás?
    .where_is_friend = ¿En qué país está tu amigo o amiga?
    .taken = Llama al { $number } ahora ({ $who }), aunque te sientas bien. Di qué tomaste, cuánto y cuándo. Deja la puerta sin llave. Despierta o busca a alguien cerca de ti.
    .taken_no_number = Llama ahora a tu número de emergencias, aunque te sientas bien. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes. Di qué tomaste, cuánto y cuándo. Deja la puerta sin llave. Despierta o busca a alguien cerca de ti.
    .suicide = Me alegra que me lo digas. Ve adonde haya otra persona, o pide a alguien que venga. Aléjate de todo lo que podrías usar.
    .hurt = Si puedes, ve adonde haya otras personas: una casa vecina, una tienda, la calle. Si no, ponte detrás de una puerta y ciérrala con llave.
    .harm_others = Aléjate de esas personas y de todo lo que podrías usar. Di por teléfono qué sientes ganas de hacer. Pueden ayudarte a no hacerlo.
    .friend = Llama al { $number } ahora ({ $who }) y di dónde está esa persona. No hace falta tener certeza. Está bien romper una promesa para que alguien siga con vida.
    .friend_no_number = Llama al número de emergencias del lugar donde está esa persona. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes. No hace falta tener certeza. Está bien romper una promesa para que alguien siga con vida.
    .translation = Esto es una traducción. En inglés:
    .nobody_told = Todavía no se ha avisado a nadie. Por favor, llama, o muestra esto a alguien cerca de ti.
    .poison = Línea de intoxicaciones: { $name }
    .children = Esta línea es para niñas, niños y jóvenes:
    .again = Por favor, llama al { $number } ahora ({ $who }). O muestra esta pantalla a cualquier persona cerca de ti.
    .again_no_number = Por favor, llama ahora a tu número de emergencias. En la mayoría de los teléfonos móviles el 112 conecta con uno, pero no en todas partes. O muestra esta pantalla a cualquier persona cerca de ti.
    .stops_you = ¿Pudiste llamar? ¿O hay algo que te lo impide? { $number } ({ $who }).
    .stops_you_no_number = ¿Pudiste llamar? ¿O hay algo que te lo impide? En la mayoría de los teléfonos móviles el 112 conecta con un número de emergencias, pero no en todas partes.
    .where_friend = ¿Sabes dónde está esa persona?
    .same = En el mismo país que yo
    .abroad = En otro país
    .online = Solo hablamos por internet
    .cannot_talk = No puedo hablar en voz alta
    .afraid = Tengo miedo de lo que pase después
    .no_phone = No tengo un teléfono para llamar
    .people = Muéstrame otras personas que pueden ayudar
    .ok = Por ahora estoy bien
    .after = ¿Y yo? También necesito a alguien

emergency_same =
    Llama al número de emergencias y di su nombre y dónde está. Si no sabes la dirección: su escuela, o con quién vive.
    Sigue escribiéndole. Pídele que deje la puerta sin llave y que esté con alguien.
    ¿Estás cerca, y no hay peligro para ti? Entonces quédate a su lado.
emergency_abroad = Sigue escribiéndole. Escribe también a alguien que esté cerca: una amistad, alguien de su escuela.
emergency_online =
    Pregúntale en qué ciudad está y quién hay cerca. Sigue escribiéndole.
    Puedes llamar aunque no sepas dónde vive. Di el nombre que usa y en qué app.
    Usa "Reportar" o "Denunciar" en la app o el juego donde hablas con esa persona: quienes lo dirigen pueden mirarlo.
    Díselo ahora a una persona adulta cerca de ti. No tienes que cargar con esto a solas.
emergency_cannot_talk =
    Muestra esta pantalla a cualquier persona cerca de ti. Puede llamar por ti.
    También puedes escribir a alguien cercano: "Necesito ayuda ahora. Por favor, ven o llama por mí."
    Si llamas, di muy bajito dónde estás. En algunos países cortan la llamada si nadie habla.
emergency_afraid =
    Es normal tener miedo de eso. Las personas que responden hacen esto cada día.
    Puedes decirles qué te da miedo. Ahora solo importa una cosa: que sigas con vida y que alguien esté contigo.
emergency_no_phone =
    Pide a cualquier persona cerca de ti que llame, o muéstrale esta pantalla. Una casa vecina, una tienda, una escuela, un hospital: cualquier persona adulta puede llamar.
after_friend = Hiciste lo correcto. ¿Y tú? Esto fue mucho. Estas personas también te escuchan a ti:

who_answers =
    .all = policía, ambulancia, bomberos
    .police = policía
    .ambulance = ambulancia
    .fire = bomberos
    .police_ambulance = policía y ambulancia
    .ambulance_fire = ambulancia y bomberos
    .police_fire = policía y bomberos
    .emergency = emergencias

# Para idiomas que solo tienen este archivo: el resto se dice en otro, que se nombra.
partly = Sé solo unas pocas palabras de tu idioma. El resto está en { $rest }.

first_hour =
    .sextortion =
        No es tu culpa. Primero:
        1. No pagues. No mandes más. Si ya pagaste, puedes parar ahora.
        2. Guarda el chat. Haz capturas de los mensajes y los nombres, no de fotos íntimas.
        3. Después deja de responder, y bloquea.
        4. Una página gratis puede ayudar a que la foto no se difunda más.
    .image_abuse =
        No es tu culpa. Primero:
        1. Guarda las pruebas: nombres, enlaces, fechas. No las fotos íntimas.
        2. Repórtalo en la app.
        3. Una página gratis puede ayudar a quitar la foto.
        4. No borres el chat todavía.
    .no_safe_place =
        Primero, para esta noche:
        1. Ve adonde haya luz y gente: un hospital, una estación, una tienda abierta.
        2. Di a alguien que trabaje ahí: "Esta noche no tengo un lugar seguro."
        3. Ten batería en el teléfono.
        4. No te vayas con gente desconocida.
    .journey =
        Primero, antes de cualquier viaje:
        1. Di a una persona de confianza adónde te quieren llevar, y cuándo.
        2. Guarda una copia de tu pasaporte y un número para llamar.
        3. En un aeropuerto o una frontera puedes decir a cualquier agente: "No quiero ir."
        4. Llama antes de viajar. Después es más difícil.
    .online_coercion =
        No es tu culpa. Puedes parar ahora, digan lo que digan. Primero:
        1. Apaga la cámara. Deja de responder.
        2. Guarda nombres y mensajes como prueba. Después bloquea y reporta en la app.
        3. Quédate cerca de alguien en quien confíes.
        4. ¿Hay heridas? Llama al número de emergencias.
    .meeting =
        Primero:
        1. No vayas a esa cita, y en ningún caso sin compañía.
        2. Di a una persona de confianza quién es y qué quiere.
        3. Guarda los mensajes. Después bloquea.
        4. Si sabe dónde estás: ve adonde haya gente.
