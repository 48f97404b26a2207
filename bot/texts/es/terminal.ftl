# Lo que solo dice una terminal. `terminal-<clave>` está ahí en lugar de <clave>.

terminal-clearing =
    .stays =
        En una ventana como esta borro lo que yo escribí y lo que escribiste aquí.
        Lo que queda: lo que se guardó en un archivo o pasó a otro programa, y la lista de comandos de tu computadora.
