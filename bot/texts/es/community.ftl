# Servidores y grupos que acogieron al bot. Ninguna línea cuenta lo que hizo un miembro.

# Si se puede escribir a alguien cuando un moderador lo pide.
offers =
    Quienes cuidan un servidor pueden pedirme que te escriba: una línea que dice que estoy aquí. Solo lo hago si tú dices que sí. Nunca saben qué dijiste ni si escribí.
    .agreed = Sí, puedes escribirme
    .never = No, nunca
    .kept_agreed = Vale. Puede que un día te mande una línea. Debajo de cada una puedes decir «Nunca más». Guardo solo esta respuesta, bajo llave.
    .kept_never = Vale. No te escribiré yo primero, lo pida quien lo pida, en ningún servidor. Tú puedes abrirme cuando quieras. Guardo solo esta respuesta, bajo llave.
