# Para quien cuida un grupo. Hay mucha gente joven entre ellos: las mismas palabras sencillas.
# `guide` es lo que se puede tocar, `guide_do` una pantalla por situación, `guide_words` lo que quien
# modera copia y manda en su propio nombre: señala el panel y no pide respuesta.

guide =
    Esto es para quienes cuidan un grupo. No necesitas tener certeza, y no te toca arreglarlo.
    ¿Qué se parece más? Si alguien dice que lo va a hacer ahora, toca lo primero.
    .right_now = Ahora mismo: alguien dice que lo va a hacer
    .wants_to_die = Alguien escribe que quiere morir
    .self_harm = Alguien se hace daño
    .images = Fotos sexuales, o amenazas con ellas
    .grown_up = Una persona adulta se acerca demasiado a alguien joven
    .hurt = Le hacen daño a alguien, en casa o fuera
    .bullying = Acosan a alguien
    .threat = Alguien dice que va a hacer daño a otros
    .secret = Alguien me lo cuenta solo a mí, en secreto
    .worried = Algo va mal y no sé qué es
    .young = Yo también tengo menos de 18
    .dont = Lo que no debo hacer
    .law = ¿Tengo que denunciarlo?
    .handover = Quiero pasárselo a otra persona
    .me = Yo también necesito a alguien
    .menu = Volver a la lista

guide_do =
    .right_now =
        1. Cuenta por teléfono lo que sabes: el nombre, la ciudad, lo que escribió. No necesitas tener certeza.
        2. Escríbele con las palabras de abajo. Sigue escribiendo hasta que alguien esté allí.
        3. Repórtalo también en la app.
        4. Cierra el canal para los demás. Nadie debería mirar.
        5. Busca a una segunda persona de tu equipo.
    .wants_to_die =
        Alguien escribe que quiere morir.
        1. Escríbele a solas, no delante de otros. Bastan las palabras de abajo.
        2. Puedes preguntar directo: "¿Estás pensando en matarte?" Preguntar no mete la idea.
        3. ¿Dice cómo o cuándo? Vuelve y toca "Ahora mismo".
        4. No discutas, y no digas que ya pasará. Escucha un poco y luego señala el botón.
        5. Dile a otra persona de tu equipo que la necesitas.
    .self_harm =
        Alguien se hace daño, o lo muestra.
        1. ¿Es grave, o tomó algo? Vuelve y toca "Ahora mismo".
        2. Quita del canal las fotos. No las reenvíes.
        3. Escríbele a solas con las palabras de abajo. No pidas verlo.
        4. No le hagas jurar que lo dejará. Solo suma un secreto.
    .images =
        Fotos sexuales de alguien joven, o amenazas con ellas.
        1. No las mires, no las guardes, no las reenvíes. Ni como prueba. No las juzgues.
        2. Repórtalo en la app. Después quítalo del canal.
        3. Escribe a quien le pasa: no es su culpa, que no pague y que no mande más.
        4. No preguntes quién mandó qué a quién, y no castigues a quien sale en la foto.
        5. ¿Temes por su vida? Vuelve y toca "Ahora mismo".
    .grown_up =
        Una persona mayor quiere secretos, fotos o una cita con alguien joven.
        1. ¿La cita es ahora? Vuelve y toca "Ahora mismo".
        2. Reporta la cuenta en la app. Guarda nombres, días y enlaces, pero ninguna foto de alguien joven.
        3. Después saca la cuenta de tu grupo. No le avises antes, y no le tiendas trampas.
        4. Escribe a la persona joven. No hizo nada malo.
        5. No pongas nombres delante de todo el grupo.
    .hurt =
        Alguien sufre daño o tiene miedo, en casa o fuera.
        1. ¿Pasa ahora? Vuelve y toca "Ahora mismo".
        2. Di que le crees. No pidas detalles ni pruebas.
        3. No escribas a quien le hace daño, ni a la familia. Puede empeorar.
        4. No vayas, y no quedes en persona.
        5. Señala el botón: esa gente puede hacer más que tú y yo.
    .bullying =
        Acosan a alguien, aquí o en la escuela.
        1. Frénalo aquí: oculta lo escrito, y dale una pausa a quien lo escribió.
        2. Nada de juicios en el canal: sin votos y sin "qué pasó de verdad" delante de todos.
        3. Escribe a solas a quien le pasó. Pregunta qué quiere.
        4. ¿Publicaron su dirección o su foto? Quítala y repórtalo en la app.
        5. ¿Escribe que no puede más? Vuelve y toca "quiere morir".
    .threat =
        Alguien dice que va a hacer daño a otros.
        1. ¿Nombra un día, un lugar o un arma? Vuelve y toca "Ahora mismo". No te toca saber si va en serio.
        2. No discutas, no le retes y no te rías.
        3. Repórtalo en la app. Guarda el enlace.
        4. Escríbele a solas. Un pensamiento no es un acto, y hay gente que ayuda con eso.
    .secret =
        Alguien te lo cuenta solo a ti, y quiere que lo guardes.
        1. No digas que lo guardarás. Di: "Si alguien puede salir herido, busco ayuda."
        2. No tienes que estar ahí cada noche. Es demasiado para una sola persona.
        3. No quedes en persona, y no te pases a otra app.
        4. Dile a otra persona de tu equipo que la necesitas.
        5. Señala el botón, para que no te tenga solo a ti.
    .worried =
        Algo va mal, o una broma no sonó a broma.
        1. No te toca averiguar qué es.
        2. No preguntes delante de otros, y no mandes a nadie a preguntar.
        3. Escríbele dos líneas a solas. O haz que se publique otra vez el botón, para todos.
        4. ¿No responde? Déjalo ahí. El botón se queda.

guide_words =
    .right_now = Estoy aquí, y tomo en serio lo que escribiste. ¿Dónde estás, y quién hay cerca? Por favor, llama a tu número de emergencias, o deja que llame alguien cerca de ti. El botón en { $where } muestra con quién puedes hablar ahora.
    .wants_to_die = Leí lo que escribiste, y me alegra que lo escribieras. A solas no puedo hacer mucho, pero hay gente que escucha justo esto. El botón en { $where } te la muestra. Solo tú lo ves, y nadie me dice que lo tocaste.
    .self_harm = Me alegra que estés aquí. No tienes que explicarme nada. Si quieres hablar con alguien que sabe de esto, toca el botón en { $where }. Solo tú lo ves, y nadie me lo dice.
    .images = Lo que te hacen no es tu culpa. Por favor, no pagues y no mandes más. No me muestres ninguna foto, no necesito verla. El botón en { $where } muestra quién puede ayudar. Solo tú lo ves, y nadie me lo dice.
    .grown_up = No hiciste nada malo. Si alguien mayor quiere secretos, fotos o una cita, la culpa es de esa persona. Puedes dejar de responder. El botón en { $where } muestra quién puede ayudar. Solo tú lo ves, y nadie me lo dice.
    .hurt = Te creo. No es tu culpa. No puedo pararlo, pero hay gente que sabe qué hacer. El botón en { $where } te la muestra. Solo tú lo ves, y nadie me lo dice.
    .bullying = Vi cómo te hablan. Eso no está bien, y aquí nos ocupamos. Si quieres hablar con alguien de fuera, toca el botón en { $where }. Solo tú lo ves, y nadie me lo dice.
    .threat = Veo cuánta rabia tienes. Antes de nada, por favor, habla con alguien. Un pensamiento no es un acto, y hay gente que ayuda con eso. El botón en { $where } te la muestra. Solo tú lo ves, y nadie me lo dice.
    .secret = Gracias por confiar en mí. Si alguien puede salir herido, no me lo puedo guardar. Y no quiero que me tengas solo a mí. El botón en { $where } muestra gente que escucha, y cuándo. Solo tú lo ves, y nadie me lo dice.
    .worried = Hola. No tienes que contarme qué pasa. Si te gustaría hablar con alguien que no es de aquí, toca el botón en { $where }. Solo tú lo ves, y nadie me lo dice.
    .handover = ¿Puedes seguir tú? Alguien aquí no está bien. Le mandé las palabras de la guía, con el botón en { $where }. Ahora necesito una pausa.

guide_line =
    .where = la publicación fijada
    .words = Palabras para copiar y mandar tú:
    .young = ¿Tienes menos de 18? Entonces da un paso y deja el resto a una persona adulta, de tu equipo o cerca de ti. Con eso basta.
    .end = Hiciste tu parte. No te va a llegar ninguna noticia, y es a propósito.
    .after = ¿Y tú? Esto fue mucho. Toma un vaso de agua y cuéntale a alguien cómo estás. Ahora puede seguir otra persona.

guide_page =
    .young =
        Entonces esto no te toca cargarlo.
        1. Basta un paso: manda las palabras, o haz que se publique otra vez el botón.
        2. Deja el resto a una persona adulta de tu equipo. ¿No hay? Díselo a una cerca de ti.
        3. No mires nada sexual ni con sangre, aunque alguien te pida revisarlo.
        4. Puedes decir: "Con esto no puedo." Nunca está mal.
        5. ¿Se te queda en la cabeza? La gente que conozco también te escucha a ti.
    .dont =
        Por favor, no:
        - mires fotos sexuales, ni las guardes, reenvíes o juzgues
        - digas que guardarás un secreto
        - quedes en persona, ni te pases a otra app
        - hagas juicios: nada de preguntas delante de otros, votos ni listas de nombres
        - hagas de médico: nada sobre pastillas, ni nombres para lo que alguien tiene
        - preguntes a nadie si tocó el botón
    .law =
        No conozco la ley donde estás. Solo digo lo que alguien debe hacer si tengo una fuente, y para tu lugar no tengo ninguna.
        Puedes preguntar a una línea de ayuda para jóvenes de tu país: "¿Tengo que denunciar esto?" No hace falta decir de quién se trata.
        Si una vida está en peligro, llama primero. Para eso no hace falta ninguna ley.
    .handover =
        Puedes pasárselo a otra persona en todo momento, también a la mitad. Di de quién se trata, y no más de lo que la otra persona necesita.
