# The card of a service, line by line. Every number and address stands on a line of its own.

card =
    .dates = Una página de { $stated } lo dice; revisada otra vez en { $looked }.
    .dates_unknown = La página no tiene fecha; revisada en { $looked }.
    .old = Esa revisión fue hace mucho. Los números cambian.

who =
    .charity_children = Responde una ONG. Es para niñas, niños y jóvenes.
    .charity = Responde una ONG.
    .state_children = Es del gobierno. Es para niñas, niños y jóvenes.
    .state = Es del gobierno.
    .police = Esto es la policía.

audience =
    .adults = Es para personas adultas.
    .unknown = Puede ser para personas adultas.

ages =
    .between = De { $from } a { $to } años.
    .from = Desde los { $from } años.
    .to = Hasta los { $to } años.

tells =
    .private = Dicen que lo mantienen en privado, pero pueden avisar a alguien si una vida corre peligro.
    .unknown = No sé si se lo cuentan a alguien. Puedes preguntar primero, antes de decir tu nombre.
    .police = Si les cuentas algo, es posible que la policía tenga que actuar.
    .must = Tienen que avisar a { $whom } si { $about }.

# Above the first card, where telling may be punished. Mild words, no blame: docs/safeguarding.md.
caution =
    .law = En { $country } la ley se puede usar contra las personas por esto. No tienes que decir tu nombre. Pregunta primero a quién se lo cuentan. (Lo dice una página de { $stated }.)
    .arrest = En { $country } quien le cuenta esto a la policía puede meterse en problemas, aunque no haya hecho nada malo. No tienes que decir tu nombre. Pregunta primero a quién se lo cuentan. (Lo dice una página de { $stated }.)

bill =
    .hidden = Una página dice que la llamada no sale en la factura. Tu teléfono sí la guarda en su lista de llamadas.
    .shown = Una página dice que la llamada se puede ver en la factura.

whom =
    .police = la policía
    .child_protection = protección de menores
    .parents = quienes te cuidan
    .court = un tribunal

told_if =
    .danger_to_life = una vida corre peligro
    .abuse_of_a_child = alguien le hace daño a un menor de edad
    .crime = hubo un delito
    .missing_child = falta un menor de edad

channel =
    .voice = Llama:
    .voice_free = Llama (gratis):
    .text = Manda un SMS a:
    .text_keyword = Manda un SMS con la palabra { $keyword } a:
    .chat = Chat en el navegador:
    .whatsapp = WhatsApp:
    .telegram = Telegram:
    .viber = Viber:
    .messenger = Messenger:
    .line = LINE:
    .email = Escribe un correo (queda una copia en tu cuenta):
    .web = Página web:
    .app = App:

open =
    .always = Abierto ahora, día y noche.
    .open = Abierto ahora. Cierra: { $time }.
    .open_unknown_end = Abierto ahora.
    .closed_soon = Cerrado ahora. Abre { $wait }: { $time }.
    .closed = Cerrado ahora. Abre { $day }: { $time }.
    .closed_unknown = Cerrado ahora.
    .unknown = No sé a qué hora está abierto. Prueba.
    .holiday_today = Hoy es festivo allí y puede estar cerrado. Prueba.
    .holidays = En días festivos puede estar cerrado.
wait =
    .minutes = en menos de una hora
    .hour = en una hora más o menos
    .hours = en unas { $hours } horas
clock =
    .yours = { $time }, hora de donde estás
    .there = { $time }, hora de allí
day =
    .today = hoy
    .tomorrow = mañana
    .on = el { $day }
cost =
    .free = Gratis.
    .unknown = No sé cuánto cuesta.

why = Por qué: { $reasons }.
but = Pero: { $against }.
reason =
    .for_children = es para niñas, niños y jóvenes
    .fits_concern = ayuda con esto
    .open_now = hay alguien ahora
    .always_open = hay alguien día y noche
    .free = es gratis
    .anonymous = no tienes que decir tu nombre
    .written = puedes escribir
    .language = hablan tu idioma
    .national = es para todo el país
    .near = está cerca de ti
    .recent = los datos son recientes
    .across_border = responde a personas de muchos países
    .takes_down = puede ayudar a que una foto no se difunda más
    .human = responde una persona
against =
    .may_be_adults = puede ser para personas adultas
    .adults_only = es para personas adultas
    .closed_now = ahora está cerrado
    .hours_unknown = no sé su horario
    .police = es la policía
    .state = es del gobierno
    .report_only = recibe denuncias, no es para hablar
    .voice_only = solo puedes llamar
    .across_border = no está en tu país
    .old_look = los datos son viejos
    .unreached = hace poco alguien no logró comunicarse
    .language_unknown = no sé qué idiomas hablan
    .other_language = puede que no hablen español
    .only_in_region = es solo para una parte del país
    .finder_only = es una lista de otras líneas, no una persona
    .fits_less = quizá no sabe mucho de esto
    .holidays = en días festivos puede estar cerrado
