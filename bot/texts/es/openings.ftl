# La primera línea de cada mensaje, la que muestra la pantalla bloqueada: de 40 a 60 signos que
# cualquier bot podría escribir a cualquiera. No apura, no calma y no promete nada.

opening =
    .a = Gracias por el mensaje. Abajo sigue lo demás.
    .b = Recibí tu mensaje. Lo demás está aquí abajo.
    .c = Bien, anotado. La parte que sigue está abajo.
    .d = Aquí va la parte que sigue. Está más abajo.
    .e = Un mensaje nuevo para ti. Está escrito abajo.
    .f = Aquí tienes. La parte que sigue está abajo.
