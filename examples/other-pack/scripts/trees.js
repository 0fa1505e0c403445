/** Made by bedrock-achievements build --for-pack; for provideTrees of "bedrock-achievements/client". */
export default {
  format: 1,
  name: "Castle",
  uuid: "6f2d4c1e-0d0b-4f5c-9a39-5b7b7a1d2f60",
  checksum: "1e39eeb1",
  text: "{\"node_ID\":\"castle_feast\",\"parent_node\":\"castle_guests\",\"depend_parent\":true,\"title\":\"The Feast\",\"node_description\":\"Eat 2 loaves of bread as a guest of the castle.\",\"unfinished_icon\":\"textures/items/wheat\",\"finished_icon\":\"textures/items/bread\",\"goal_number\":2,\"goal_details\":{\"goal_type\":\"consume_item\",\"item\":\"minecraft:bread\"},\"reward\":[{\"function_name\":\"honour\",\"name_space\":\"castle:rewards\",\"data\":{\"title\":\"Guest of Honour\"}}]}\n{\"node_ID\":\"castle_guests\",\"title\":\"Guests of the Castle\",\"node_description\":\"Knock at the castle's iron door.\",\"unfinished_icon\":\"textures/items/door_wood\",\"finished_icon\":\"textures/items/door_iron\",\"window_background\":\"textures/blocks/stonebrick\",\"goal_number\":1,\"goal_details\":{\"goal_type\":\"event\",\"event\":\"castle:knock\"}}",
};
