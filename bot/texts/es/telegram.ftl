# Lo que solo muestra Telegram. Las órdenes y el perfil los ve cualquiera: verdad, y sin delatar.

pin = Toca la tecla de abajo para mandarme dónde estás. Solo busco el país o la zona, y lo quito de esta pantalla.
    .button = Enviar mi ubicación

member = Toca la tecla de abajo. Eliges en tu propia lista; la persona elegida no se entera.
    .button = Elegir a alguien

group = Hola. Solo hablo de uno a uno. Toca abajo para abrir un chat conmigo.
    .button = Abrir un chat

command =
    .start = Empezar
    .x = Salir y limpiar este chat
    .language = Idioma
    .privacy = Qué se guarda y qué no
    .forget = Olvidar todo ahora
    .mydata = Lo que recuerdo ahora mismo
    .about = Quién soy
    .phone = Sobre este teléfono
    .help = Cómo funciona
    .guide = Para quienes cuidan un grupo
    .setup = Ajustes de este grupo

profile =
    Soy Waypost, un bot. Dime dónde estás y qué pasa, y te muestro quién puede escucharte y ayudarte, con la fuente de cada número.
    Ninguna persona lee esto. No guardo nada de lo que escribes. /x sale y limpia este chat.
    .short = Un bot que muestra a jóvenes quién puede escuchar y ayudar, estén donde estén.

telegram-clearing =
    .stays =
        En Telegram se van los dos lados: mis mensajes y los tuyos, también en tus otros aparatos.
        Lo que queda: este chat en tu lista, con una línea. Los mensajes de hace más de dos días. Los avisos que ya estaban en la pantalla. Lo que alguien copió o fotografió.
        Para quitar el chat de tu lista: mantenlo pulsado y elige "Eliminar chat".
telegram-hide =
    .edited = Al final queda una línea mía, cambiada. Telegram no pone "editado" al lado.

# Grupos. `telegram-<clave>` va allí en lugar de <clave>.
from_group = Nadie del grupo puede ver esto. Quienes moderan no se enteran de que lo abriste.
telegram-setup =
    Ajustes de tu grupo. Cada toque cuenta al momento.
    .no_countries = Dónde viven seguramente sus miembros: sin elegir. Toca abajo, o escribe: /setup Perú, Chile
    .in_group = Manda primero /setup en tu grupo, y toca allí el botón.
    .no_moderators = Moderan: quienes administran el grupo
    .posted = Listo: el panel está en el grupo. Fíjalo, para que todo el mundo lo encuentre.
    .not_posted = No pude escribir en el grupo. Mira las líneas de abajo.
    .unreached = Telegram no responde ahora mismo. Inténtalo otra vez.
    .not_yours = Solo lo pueden hacer quienes pueden cambiar los ajustes de este grupo.
telegram-selftest =
    .well = Puedo escribir en el grupo. No necesito nada más.
    .send_messages = Falta: no puedo escribir en el grupo. Abre el grupo, toca su nombre, luego "Permisos", y deja que los miembros manden mensajes. O permítelo solo para mí.
    .gone = No estoy en ese grupo. Agrégame y luego manda /setup ahí.
    .too_much = Sobra: administro el grupo. No lo necesito, y así me llega cada mensaje. Los tiro todos. Por favor, déjame como miembro simple.
telegram-sheet =
    .post = Publicar otra vez el panel en el grupo
    .posted = Bien. El panel estará otra vez en el grupo en unos minutos.
    .send = Mandar una línea privada a alguien
    .choose = Toca la tecla de abajo y elige a quién. Nadie más se entera. La línea solo llega a quien dijo antes que sí.
    .no_panel = Ya no conozco ese grupo. Manda /guide ahí y toca el botón.
    .not_yours = Solo quienes administran el grupo pueden hacer publicar el panel. Las páginas son para todo el mundo.
telegram-own_card = Esto lo añadió este grupo. Yo no lo comprobé:
telegram-offers =
    Quienes cuidan un grupo pueden pedirme que te escriba: una línea que dice que estoy aquí. Solo lo hago si tú dices que sí. Nunca saben qué dijiste ni si escribí.
    .kept_never = Vale. No te escribiré yo primero, lo pida quien lo pida, en ningún grupo. Tú puedes abrirme cuando quieras. Guardo solo esta respuesta, bajo llave.
